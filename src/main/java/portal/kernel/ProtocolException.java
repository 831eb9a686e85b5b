package portal.kernel;

/** A refusal of the request itself rather than of its command: reported as a top-level error. */
public final class ProtocolException extends RuntimeException {

    /** The values of {@code extensions.code}. */
    public enum Code {
        UNAUTHENTICATED,
        FORBIDDEN,
        FORBIDDEN_IN_MANAGE_MODE,
        LICENCES_EXPIRED,
        MEMBERSHIP_REQUIRED,
        SESSION_ENDED,
        RATE_LIMITED,
        QUERY_TOO_COMPLEX,
        BAD_REQUEST,
        UNAVAILABLE,
        INTERNAL
    }

    private final Code code;

    public ProtocolException(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** Returns the refusal for a request that failed with this HTTP status, 400 to 499, before it was executed. */
    public static ProtocolException ofStatus(int status) {
        return switch (status) {
            case 408 ->
                new ProtocolException(
                        Code.BAD_REQUEST, "The request took too long to arrive. Please send it again without pauses.");
            case 413 -> new ProtocolException(Code.BAD_REQUEST, "The request is too large.");
            case 429 ->
                new ProtocolException(
                        Code.RATE_LIMITED, "Too many unfinished requests at once. Complete them before you send more.");
            default -> new ProtocolException(Code.BAD_REQUEST, "The request cannot be read.");
        };
    }

    public Code code() {
        return code;
    }
}
