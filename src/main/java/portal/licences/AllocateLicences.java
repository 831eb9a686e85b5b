package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Allocates licences to learners of the company acted in, all or none. Concurrent allocations do not block each other;
 * only if free seats are being taken concurrently is the attempt repeated with an exclusive lock, so that
 * NO_LICENCE_LEFT is always true.
 */
@ApplicationScoped
public class AllocateLicences {

    public static final int AT_MOST = 1_000;

    /** Assignment and product are optional; see {@link AllocationSource}. */
    public record Command(UUID assignmentId, UUID productId, List<UUID> learnerIds, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    AllocationAttempt attempt;

    /** Returns the allocations' ids, in the order of the learners given. */
    public List<UUID> handle(Command command) {
        try {
            return attempt.sideBySide(command);
        } catch (SeatContentionException contended) {
            return attempt.alone(command);
        }
    }
}
