package portal.demo;

/** A reason why the demo cannot start. Its message is shown to the user without a stack trace. */
public final class DemoFailure extends RuntimeException {

    public DemoFailure(String message) {
        super(message);
    }

    public DemoFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
