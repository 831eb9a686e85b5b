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

/** Runs a command and reports its refusal as user errors; everything else is not the caller's doing and goes on up. */
public final class Payloads {

    /**
     * PostgreSQL's deadlock_detected, serialization_failure and exclusion_violation, a licence that others stored for the same
     * time at the same moment: done once more, the command sees what they did.
     */
    private static final Set<String> MET_OTHERS = Set.of("40P01", "40001", "23P01");

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

    /** Two callers passed the same check and the database let one in: the other's command is a conflict, not a fault. */
    private static DomainException refusal(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockException) {
                return new DomainException(ErrorCode.STALE_VERSION, "Somebody else changed this in the meantime.");
            }
            if (cause instanceof ConstraintViolationException violation
                    && violation.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                return new DomainException(ErrorCode.CONFLICT, "Somebody else stored the same in the meantime.");
            }
            if (cause instanceof SQLException failed && MET_OTHERS.contains(failed.getSQLState())) {
                return new DomainException(
                        ErrorCode.CONFLICT, "Others were changing the same at that moment. Please try again.");
            }
        }
        return null;
    }
}
