package portal.licences;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The allocations within the scope. */
@ApplicationScoped
class Allocations implements PanacheRepositoryBase<Allocation, UUID> {

    /**
     * Returns these learners' allocations of a product that end after {@code from} and start no later than {@code
     * until}.
     */
    List<Allocation> live(UUID productId, Collection<UUID> learnerIds, Instant from, Instant until) {
        return list(
                "productId = ?1 and among(learnerId, ?2) and closedAs is null and endsAt > ?3 and startsAt <= ?4",
                productId,
                learnerIds.toArray(UUID[]::new),
                from,
                until);
    }

    /**
     * Returns whether any of these learners holds a licence of a product during this time, except from these
     * assignments.
     */
    boolean anyLive(
            UUID productId, Collection<UUID> learnerIds, Instant from, Instant until, Collection<UUID> exceptOf) {
        return count(
                        "productId = ?1 and among(learnerId, ?2) and closedAs is null and endsAt > ?3 and startsAt < ?4"
                                + " and not among(assignmentId, ?5)",
                        productId,
                        learnerIds.toArray(UUID[]::new),
                        from,
                        until,
                        exceptOf.toArray(UUID[]::new))
                > 0;
    }

    /** Returns a learner's allocations of any product that end after an instant. */
    List<Allocation> liveOf(UUID learnerId, Instant at) {
        return list("learnerId = ?1 and closedAs is null and endsAt > ?2", learnerId, at);
    }

    /** Returns for each learner and product the allocation with the latest end that was not closed early. */
    List<Allocation> latestOf(Collection<UUID> learnerIds) {
        return list(
                "from Allocation a where among(learnerId, ?1) and coalesce(closedAs, ?2) = ?2"
                        + " and not exists (select 1 from Allocation later"
                        + " where later.learnerId = a.learnerId and later.productId = a.productId"
                        + " and coalesce(later.closedAs, ?2) = ?2 and later.endsAt > a.endsAt) order by endsAt desc, id",
                learnerIds.toArray(UUID[]::new),
                AllocationStatus.EXPIRED);
    }

    /** Returns the learner of each allocation, without loading the entities in their current state. */
    Map<UUID, UUID> holders(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select id, learnerId from Allocation where among(id, :ids)", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, UUID.class)));
    }
}
