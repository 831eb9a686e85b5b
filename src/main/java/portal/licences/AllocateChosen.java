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
 * Allocates licences of one assignment to learners who were chosen elsewhere, however many, in the chooser's transaction:
 * it holds both, looks again at what it chose by, and only then allocates.
 */
@ApplicationScoped
public class AllocateChosen {

    /**
     * An assignment to draw from.
     *
     * @param allocatable whether its licences are valid, now or, where its term is to come, later
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

    /** Looks without reserving anything; NOT_FOUND for an assignment or a product that is nobody's here. */
    @Transactional(TxType.MANDATORY)
    public Source look(UUID assignmentId, UUID productId) {
        return describe(source.check(assignmentId, productId));
    }

    /** Keeps learners and assignment from changing until the transaction ends, and tells how the assignment stands. */
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
     * A licence for each of these learners, from the instant at which they were held or the start of a term to come;
     * NO_LICENCE_LEFT for more than are free.
     *
     * @param further what the audit trail says beside learner and assignment
     */
    @Transactional(TxType.MANDATORY)
    public void allocate(Source held, List<UUID> learnerIds, Map<String, String> further) {
        if (!held.allocatable() || learnerIds.size() > held.freeCount()) {
            throw AllocationSource.noLicenceLeft();
        }
        bulk.allocate(assignments.findById(held.assignmentId()), learnerIds, held.at(), further);
    }
}
