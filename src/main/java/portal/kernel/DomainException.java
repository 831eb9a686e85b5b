package portal.kernel;

import java.util.List;

/**
 * A refusal that the caller can act on: a stable code, a message and the input field at fault. It rolls back the
 * transaction, so a refused command has changed nothing.
 */
public final class DomainException extends RuntimeException {

    private final ErrorCode code;
    private final List<String> field;

    public DomainException(ErrorCode code, String message, String... field) {
        super(message, null, false, false);
        this.code = code;
        this.field = List.of(field);
    }

    /** Refuses an object that does not exist for this caller, whether it belongs to somebody else or never existed. */
    public static DomainException notFound(String what, String... field) {
        return new DomainException(ErrorCode.NOT_FOUND, "There is no such " + what + ".", field);
    }

    /** Refuses malformed input with a message for one field. */
    public static DomainException invalid(String message, String... field) {
        return new DomainException(ErrorCode.INVALID_INPUT, message, field);
    }

    public ErrorCode code() {
        return code;
    }

    public List<String> field() {
        return field;
    }
}
