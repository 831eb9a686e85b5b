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
 * Allocates a licence to every learner who matches and holds none of the product, all or none, and exactly to those whom
 * the preview has shown. The work is done by the database in a few statements, however many they are.
 */
@ApplicationScoped
public class AllocateMatching {

    /** A hundred thousand take longer than other commands may. */
    private static final int SECONDS = 300;

    /** @param previewHash what {@link PreviewMatching} answered */
    public record Command(
            LearnerQueries.Filter filter, UUID assignmentId, UUID productId, String previewHash, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    /** How many learners got a licence of which assignment. */
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

    /** NOT_FOUND, INVALID_INPUT if nobody matches, NO_LICENCE_LEFT, or STALE_PREVIEW if others match than were shown. */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    @Idempotent
    public Done handle(Command command) {
        // Before and after: those who are held and those who match then must be the same people.
        learners.hold(previewed(command).learnerIds());
        // Only now can nobody else change who they are and what they hold.
        var found = previewed(command);
        // Alone with the assignment: seats that somebody is just giving back or taking are waited for, not skipped.
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
                    ErrorCode.STALE_PREVIEW, "Those who match have changed: preview again.", "previewHash");
        }
        return found;
    }
}
