package portal.kernel;

/** A refusal of the request itself rather than an outcome of its command: reported as a top-level error. */
public final class ProtocolException extends RuntimeException {

    /** The values of {@code extensions.code} (product spec, "Errors"). */
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

    public Code code() {
        return code;
    }
}
