package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import portal.kernel.NativeScalars;

/**
 * Moves learners from a licence to its renewal: a licence of an assignment that renews the first one, directly or
 * indirectly. The earlier licence ends exactly where the later one starts.
 */
@ApplicationScoped
class Succession {

    @Inject
    Assignments assignments;

    @Inject
    EntityManager entities;

    /** Returns the assignments that this one renews, directly or indirectly. */
    Set<UUID> predecessors(Assignment successor) {
        var found = new LinkedHashSet<UUID>();
        for (var id = successor.renewsId(); id != null && found.add(id); ) {
            id = assignments.findById(id).renewsId();
        }
        return found;
    }

    /** Returns the assignments that renew this one, directly or indirectly. */
    Set<UUID> successors(Assignment predecessor) {
        return Set.copyOf(NativeScalars.query(entities, """
                with recursive successor (id) as (
                    select id from assignment where partner_id = :partner and renews_id = :assignment
                    union
                    select a.id from successor s join assignment a on a.partner_id = :partner and a.renews_id = s.id)
                select id from successor""", "id", UUID.class)
                .setParameter("partner", predecessor.partnerId())
                .setParameter("assignment", predecessor.id())
                .getResultList());
    }

    /**
     * Returns the learners who already hold a renewal among these allocations, which start where the predecessor ends.
     */
    Set<UUID> withRenewal(Assignment predecessor, Collection<Allocation> next) {
        if (next.isEmpty()) {
            return Set.of();
        }
        var successors = successors(predecessor);
        return next.stream()
                .filter(allocation -> successors.contains(allocation.assignmentId()))
                .map(Allocation::learnerId)
                .collect(Collectors.toSet());
    }

    /**
     * Ends these learners' licences of the predecessors where their licence of the successor starts. Licences that end
     * now return to the pool; those that end later are held until then. The caller has locked learners and assignments.
     */
    void close(Assignment successor, Collection<UUID> learnerIds, Instant now) {
        // No licence outlasts its assignment, so expired ones need not be considered.
        var predecessors = predecessors(successor).stream()
                .filter(id -> assignments.findById(id).licenceExpiresAt().isAfter(now))
                .toArray(UUID[]::new);
        if (predecessors.length == 0) {
            return;
        }
        var start = successor.startFrom(now);
        entities.createNativeQuery("""
                with closed as (
                    update allocation set succeeded = succeeded or ends_at >= :start, version = version + 1,
                        closed_as = case when ends_at > :start and (:start <= :now or starts_at >= :start)
                            then 'SUPERSEDED' end,
                        ends_at = greatest(starts_at, least(ends_at, cast(:start as timestamptz)))
                    where partner_id = :partner and learner_id = any (:learners) and product_id = :product
                    and assignment_id = any (:predecessors) and closed_as is null and ends_at > :now
                    returning assignment_id, seat_number, company_id, seat_count, closed_as)
                insert into free_seat (partner_id, assignment_id, number, company_id, seat_count)
                select :partner, assignment_id, seat_number, company_id, seat_count from closed where closed_as = 'SUPERSEDED'""")
                .setParameter("start", start)
                .setParameter("partner", successor.partnerId())
                .setParameter("learners", learnerIds.toArray(UUID[]::new))
                .setParameter("product", successor.productId())
                .setParameter("predecessors", predecessors)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Returns all predecessors and successors. They are locked together, so that none is refunded while the chain is
     * worked out.
     */
    Set<UUID> chain(Assignment assignment) {
        var chain = new LinkedHashSet<>(predecessors(assignment));
        chain.addAll(successors(assignment));
        return chain;
    }

    /**
     * Restores the end of the previous licence if a renewal is released before it starts, or moves it to the start of
     * the next renewal.
     */
    void reopen(Collection<UUID> allocationIds, Instant now) {
        NativeScalars.query(
                        entities,
                        "select app.restore_previous_ends(:allocations, :now) as reopened",
                        "reopened",
                        Integer.class)
                .setParameter("allocations", allocationIds.toArray(UUID[]::new))
                .setParameter("now", now)
                .getSingleResult();
    }
}
