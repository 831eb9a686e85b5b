package portal.licences;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The allocations within the scope. */
@ApplicationScoped
class Allocations implements PanacheRepositoryBase<Allocation, UUID> {

    /** Those of these learners' allocations of a product that last beyond an instant. */
    List<Allocation> live(UUID productId, Collection<UUID> learnerIds, Instant at) {
        return list(
                "productId = ?1 and learnerId in ?2 and closedAs is null and endsAt > ?3", productId, learnerIds, at);
    }

    /** A learner's allocations of any product that last beyond an instant. */
    List<Allocation> liveOf(UUID learnerId, Instant at) {
        return list("learnerId = ?1 and closedAs is null and endsAt > ?2", learnerId, at);
    }
}
