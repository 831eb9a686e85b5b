package portal.kernel.api;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;

/** Runs a command and reports its refusal as user errors; other exceptions are faults and propagate. */
public final class Payloads {

    /**
     * PostgreSQL's deadlock_detected, serialization_failure and exclusion_violation (an overlapping licence stored
     * concurrently): a retry sees the other change.
     */
    private static final Set<String> CONCURRENT_CHANGE = Set.of("40P01", "40001", "23P01");

    private Payloads() {}

    public static <T, P> P of(Supplier<T> command, BiFunction<T, List<UserError>, P> payload) {
        try {
            return payload.apply(command.get(), List.of());
        } catch (RuntimeException failure) {
            var refusal = refusal(failure);
            if (refusal == null) {
                throw failure;
            }
            return payload.apply(null, List.of(UserError.of(refusal)));
        }
    }

    /** Treats a constraint violation between concurrent callers that passed the same check as a conflict, not a fault. */
    private static DomainException refusal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockException) {
                return new DomainException(
                        ErrorCode.STALE_VERSION, "Somebody else has changed this. Reload it and try again.");
            }
            if (cause instanceof ConstraintViolationException violation
                    && violation.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                return new DomainException(
                        ErrorCode.CONFLICT, "Somebody else has stored the same in the meantime. Reload and try again.");
            }
            if (cause instanceof SQLException failed && CONCURRENT_CHANGE.contains(failed.getSQLState())) {
                return new DomainException(
                        ErrorCode.CONFLICT, "Somebody else changed this at the same time. Please retry.");
            }
        }
        return null;
    }
}
