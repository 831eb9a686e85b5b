package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.IdType;

/** Reinstates a suspended assignment: holders of its licences regain access for the rest of the term. */
@ApplicationScoped
public class ReinstateAssignment {

    public record Command(UUID assignmentId, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    Assignments assignments;

    @Inject
    AuditTrail audit;

    /** Returns the assignment's id; NOT_FOUND, or CONFLICT if it is not suspended. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var assignment = assignments
                .lock(command.assignmentId())
                .orElseThrow(() -> DomainException.notFound("assignment", "assignmentId"));
        assignment.reinstate();
        assignments.flush();
        audit.record(
                assignment.partnerId(),
                assignment.companyId(),
                "reinstateAssignment",
                IdType.ASSIGNMENT,
                assignment.id(),
                Map.of());
        return assignment.id();
    }
}
