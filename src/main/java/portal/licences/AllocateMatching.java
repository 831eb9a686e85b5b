package portal.licences;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.members.LearnerLocks;
import portal.members.LearnerQueries;

/**
 * Allocates a licence to every matching learner who holds none of the product, all or none, and only to those whom the
 * preview showed. The database does the work in a few statements, regardless of their number.
 */
@ApplicationScoped
public class AllocateMatching {

    /** Allocating to a hundred thousand learners takes longer than other commands may. */
    private static final int SECONDS = 300;

    /**
     * @param previewHash the hash that {@link PreviewMatching} returned
     */
    public record Command(
            LearnerQueries.Filter filter, UUID assignmentId, UUID productId, String previewHash, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    /** The number of licences allocated, and from which assignment. */
    public record Done(UUID assignmentId, int count) {}

    @Inject
    MatchingLearners matching;

    @Inject
    LearnerLocks learners;

    @Inject
    Assignments assignments;

    @Inject
    Succession succession;

    @Inject
    Seats seats;

    @Inject
    BulkAllocation bulk;

    @Inject
    Clock clock;

    /**
     * Allocates to all matching learners. NOT_FOUND, INVALID_INPUT if nobody matches, NO_LICENCE_LEFT, or STALE_PREVIEW
     * if other learners match than were shown.
     */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    @Idempotent
    public Done handle(Command command) {
        // Checked before and after locking: the learners locked must be those who match then.
        learners.hold(previewed(command).learnerIds());
        // From here on nobody else can change the learners or their licences.
        var found = previewed(command);
        // Locks the assignment exclusively: seats being released or taken concurrently are waited for, not skipped.
        var source = found.source();
        var assignment =
                assignments.hold(source.id(), succession.chain(source), true).orElseThrow();
        var now = clock.instant();
        if (!assignment.isAllocatable(now) || !seats.free(assignment, found.count())) {
            throw AllocationSource.noLicenceLeft();
        }
        bulk.allocate(assignment, found.learnerIds(), now, Map.of());
        return new Done(assignment.id(), found.count());
    }

    private Matching previewed(Command command) {
        var found = matching.find(command.filter(), command.assignmentId(), command.productId());
        if (!found.hash().equals(command.previewHash())) {
            throw new DomainException(
                    ErrorCode.STALE_PREVIEW,
                    "The matching learners have changed. Request a new preview.",
                    "previewHash");
        }
        return found;
    }
}
