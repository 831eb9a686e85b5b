package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Allocates licences to learners of the company acted in, all or none. Allocators work side by side; only when free seats
 * are being taken by others at the same moment is the attempt repeated alone, so that NO_LICENCE_LEFT is always true.
 */
@ApplicationScoped
public class AllocateLicences {

    public static final int AT_MOST = 1_000;

    /** The assignment or the product may be left open; see {@link AllocationSource}. */
    public record Command(UUID assignmentId, UUID productId, List<UUID> learnerIds, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    AllocationAttempt attempt;

    /** Returns the allocations' ids, in the order of the learners given. */
    public List<UUID> handle(Command command) {
        try {
            return attempt.sideBySide(command);
        } catch (SeatsContended contended) {
            return attempt.alone(command);
        }
    }
}
