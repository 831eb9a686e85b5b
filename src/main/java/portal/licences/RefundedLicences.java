package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import portal.kernel.NativeScalars;

/**
 * The effect of a refund on the allocations of an assignment. Row-level security hides them from partners, so two
 * database functions count and end them without revealing their holders, each in one statement.
 */
@ApplicationScoped
public class RefundedLicences {

    /**
     * The allocations that a refund would end.
     *
     * @param hash changes whenever an allocation begins or ends
     */
    public record AffectedAllocations(int allocationCount, String hash) {}

    @Inject
    EntityManager entities;

    @Inject
    Assignments assignments;

    @Inject
    Seats seats;

    /** Returns the id of the assignment that an assigned order led to. */
    public UUID assignmentOf(UUID partnerId, UUID orderId) {
        return assignments.ofOrders(partnerId, List.of(orderId)).get(0).id();
    }

    /** Returns the same, locked until the transaction ends. */
    public UUID lockAssignmentOf(UUID partnerId, UUID orderId) {
        return assignments.lockOf(partnerId, orderId).id();
    }

    /** Returns what refunding the order of an assignment would end now. */
    public AffectedAllocations affectedAllocations(UUID assignmentId, Instant now) {
        var row = (Tuple) entities.createNativeQuery(
                        "select allocation_count, hash from app.refund_preview(:assignment, :now)", Tuple.class)
                .setParameter("assignment", assignmentId)
                .setParameter("now", now)
                .getSingleResult();
        return new AffectedAllocations(row.get("allocation_count", Integer.class), row.get("hash", String.class));
    }

    /** Cancels an assignment whose order is refunded and ends all its allocations; returns how many were live. */
    public int end(UUID assignmentId, Instant now) {
        int ended = NativeScalars.query(
                        entities, "select app.end_allocations(:assignment, :now) as ended", "ended", Integer.class)
                .setParameter("assignment", assignmentId)
                .setParameter("now", now)
                .getSingleResult();
        var assignment = assignments.findById(assignmentId);
        seats.discard(assignment);
        assignment.cancel(now);
        assignments.flush();
        return ended;
    }
}
