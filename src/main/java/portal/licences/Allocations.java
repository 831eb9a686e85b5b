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

    /** Those of these learners' allocations of a product that last beyond an instant and start at another one at the latest. */
    List<Allocation> live(UUID productId, Collection<UUID> learnerIds, Instant from, Instant until) {
        return list(
                "productId = ?1 and among(learnerId, ?2) and closedAs is null and endsAt > ?3 and startsAt <= ?4",
                productId,
                learnerIds.toArray(UUID[]::new),
                from,
                until);
    }

    /** Whether any of these learners holds a licence of a product in some of this time that is not of assignments excepted. */
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

    /** A learner's allocations of any product that last beyond an instant. */
    List<Allocation> liveOf(UUID learnerId, Instant at) {
        return list("learnerId = ?1 and closedAs is null and endsAt > ?2", learnerId, at);
    }

    /** For each learner and product the allocation that lasts, or lasted, longest and was not closed before its end. */
    List<Allocation> latestOf(Collection<UUID> learnerIds) {
        return list(
                "from Allocation a where among(learnerId, ?1) and coalesce(closedAs, ?2) = ?2"
                        + " and not exists (select 1 from Allocation later"
                        + " where later.learnerId = a.learnerId and later.productId = a.productId"
                        + " and coalesce(later.closedAs, ?2) = ?2 and later.endsAt > a.endsAt) order by endsAt desc, id",
                learnerIds.toArray(UUID[]::new),
                AllocationStatus.EXPIRED);
    }

    /** Who holds or held each of these allocations; read without keeping the allocations in memory as they are now. */
    Map<UUID, UUID> holders(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select id, learnerId from Allocation where among(id, :ids)", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, UUID.class)));
    }
}
