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

/** Runs a command and returns its domain errors as user errors; other exceptions are rethrown. */
public final class Payloads {

    /**
     * PostgreSQL's deadlock_detected, serialization_failure and exclusion_violation (an overlapping licence stored
     * concurrently). A retry sees the other transaction's result.
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

    /** Returns the domain error behind a failure, or null. A constraint violation caused by a concurrent command is a conflict. */
    private static DomainException refusal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockException) {
                return new DomainException(
                        ErrorCode.STALE_VERSION,
                        "Somebody else has changed this since you read it; read it again and retry.");
            }
            if (cause instanceof ConstraintViolationException violation
                    && violation.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                return new DomainException(
                        ErrorCode.CONFLICT, "The same data already exists; somebody else has just stored it.");
            }
            if (cause instanceof SQLException failed && CONCURRENT_CHANGE.contains(failed.getSQLState())) {
                return new DomainException(
                        ErrorCode.CONFLICT, "Somebody else changed this at the same time; please retry.");
            }
        }
        return null;
    }
}
