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

/** The partner suspends an assignment of one of its companies: nobody has access by it until it is reinstated, and nothing can be allocated
 * from it. Its end and the notices of that stay (product spec, "Terms and access"). */
@ApplicationScoped
public class SuspendAssignment {

    public record Command(UUID assignmentId, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    Assignments assignments;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the assignment's id; NOT_FOUND, or CONFLICT if it is not valid, now or later. */
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
