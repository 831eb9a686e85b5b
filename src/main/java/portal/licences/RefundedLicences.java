package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import portal.kernel.NativeScalars;

/**
 * What a refund does to the allocations of an assignment. Row-level security hides them from partners, so two functions
 * of the database count and end them; neither tells who holds them. Both are one statement for any number of licences.
 */
@ApplicationScoped
class RefundedLicences {

    /**
     * What a refund would end.
     *
     * @param hash changes with every allocation that begins or ends
     */
    record AtStake(int allocationCount, String hash) {}

    @Inject
    EntityManager entities;

    @Inject
    Seats seats;

    AtStake atStake(UUID assignmentId, Instant now) {
        var row = (Tuple) entities.createNativeQuery(
                        "select allocation_count, hash from app.refund_preview(:assignment, :now)", Tuple.class)
                .setParameter("assignment", assignmentId)
                .setParameter("now", now)
                .getSingleResult();
        return new AtStake(row.get("allocation_count", Integer.class), row.get("hash", String.class));
    }

    /** Ends every allocation of an assignment whose order is refunded; returns how many were live. */
    int end(Assignment assignment, Instant now) {
        int ended = NativeScalars.query(
                        entities, "select app.end_allocations(:assignment, :now) as ended", "ended", Integer.class)
                .setParameter("assignment", assignment.id())
                .setParameter("now", now)
                .getSingleResult();
        seats.discard(assignment);
        assignment.cancel(now);
        return ended;
    }
}
