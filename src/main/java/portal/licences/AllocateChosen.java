package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import portal.members.LearnerLocks;

/**
 * Allocates licences of one assignment to any number of learners chosen elsewhere, in the caller's transaction: the
 * caller locks both, re-checks its choice, and only then allocates.
 */
@ApplicationScoped
public class AllocateChosen {

    /**
     * An assignment to draw from.
     *
     * @param allocatable whether its licences are valid now or scheduled
     */
    public record Source(
            UUID assignmentId,
            UUID productId,
            boolean allocatable,
            Instant licenceExpiresAt,
            int freeCount,
            Instant at) {}

    @Inject
    AllocationSource source;

    @Inject
    Assignments assignments;

    @Inject
    Succession succession;

    @Inject
    Seats seats;

    @Inject
    LearnerLocks learners;

    @Inject
    BulkAllocation bulk;

    @Inject
    Clock clock;

    /** Returns the source without reserving anything; NOT_FOUND for an unknown assignment or product. */
    @Transactional(TxType.MANDATORY)
    public Source look(UUID assignmentId, UUID productId) {
        return describe(source.check(assignmentId, productId));
    }

    /** Locks learners and assignment until the transaction ends, and returns the state of the assignment. */
    @Transactional(TxType.MANDATORY)
    public Source hold(UUID assignmentId, List<UUID> learnerIds) {
        learners.hold(learnerIds);
        var chain = succession.chain(assignments.findById(assignmentId));
        return describe(assignments.hold(assignmentId, chain, true).orElseThrow());
    }

    private Source describe(Assignment assignment) {
        var now = clock.instant();
        var free = seats.free(List.of(assignment.id())).getOrDefault(assignment.id(), 0);
        return new Source(
                assignment.id(),
                assignment.productId(),
                assignment.isAllocatable(now),
                assignment.licenceExpiresAt(),
                free,
                now);
    }

    /**
     * Allocates a licence to each of these learners, from the instant of the lock or from the start of a scheduled
     * term; NO_LICENCE_LEFT if too few are free.
     *
     * @param further details for the audit trail besides learner and assignment
     */
    @Transactional(TxType.MANDATORY)
    public void allocate(Source held, List<UUID> learnerIds, Map<String, String> further) {
        if (!held.allocatable() || learnerIds.size() > held.freeCount()) {
            throw AllocationSource.noLicenceLeft();
        }
        bulk.allocate(assignments.findById(held.assignmentId()), learnerIds, held.at(), further);
    }
}
