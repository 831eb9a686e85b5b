package portal.demo;

/** Why the demo cannot start, in words for the person who typed the command. Shown without a stack trace. */
public final class DemoFailure extends RuntimeException {

    public DemoFailure(String message) {
        super(message);
    }

    public DemoFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
