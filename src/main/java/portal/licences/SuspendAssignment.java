package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.IdType;

/**
 * Suspends an assignment: its licences give no access until it is reinstated, and nothing can be allocated from it. Its
 * end and the notices of it stay.
 */
@ApplicationScoped
public class SuspendAssignment {

    public record Command(UUID assignmentId, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    Assignments assignments;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the assignment's id; NOT_FOUND, or CONFLICT unless it is valid or scheduled. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var assignment = assignments
                .lock(command.assignmentId())
                .orElseThrow(() -> DomainException.notFound("assignment", "assignmentId"));
        assignment.suspend(clock.instant());
        assignments.flush();
        audit.record(
                assignment.partnerId(),
                assignment.companyId(),
                "suspendAssignment",
                IdType.ASSIGNMENT,
                assignment.id(),
                Map.of());
        return assignment.id();
    }
}
