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
 * Moves learners from a licence to that of a successor: an assignment granted on an order that renews the first one, at one
 * remove or several. The earlier licence ends where the later one starts, not a moment sooner (product spec, "Allocation").
 */
@ApplicationScoped
class Succession {

    @Inject
    Assignments assignments;

    @Inject
    EntityManager entities;

    /** What an assignment renews, and what that renews, and so on. */
    Set<UUID> predecessors(Assignment successor) {
        var found = new LinkedHashSet<UUID>();
        for (var id = successor.renewsId(); id != null && found.add(id); ) {
            id = assignments.findById(id).renewsId();
        }
        return found;
    }

    /** What renews an assignment, and what renews that, and so on. */
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

    /** Whose licences, of these that start where the predecessor ends, are such that the learner goes on with them. */
    Set<UUID> goingOn(Assignment predecessor, Collection<Allocation> next) {
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
     * Ends what these learners hold of the predecessors where their licence of the successor starts. What ends now returns
     * to the pool; what ends at a later start is held until then. The caller holds learners and assignments.
     */
    void close(Assignment successor, Collection<UUID> learnerIds, Instant now) {
        // No licence lasts longer than its assignment: of one that is over there is nothing left to end.
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
     * All whose licences a learner can go over to or from: their assignments are held together, so that none of them is
     * refunded while it is said what follows what.
     */
    Set<UUID> chain(Assignment assignment) {
        var chain = new LinkedHashSet<>(predecessors(assignment));
        chain.addAll(successors(assignment));
        return chain;
    }

    /**
     * Who gave a licence back before it started goes on without it: what was to end into it lasts to its own end, or to where
     * the next one starts.
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
