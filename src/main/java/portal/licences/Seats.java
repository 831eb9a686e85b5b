package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import portal.kernel.NativeScalars;

/**
 * The licences of an assignment, numbered from 1. Those that are free have a row each; allocating takes rows and skips those
 * that others are taking, so that allocators of one assignment do not wait for each other and can never share a licence.
 */
@ApplicationScoped
class Seats {

    @Inject
    EntityManager entities;

    /** Makes all licences of a new assignment, in one statement. */
    void create(Assignment assignment) {
        entities.createNativeQuery("""
                insert into free_seat (partner_id, assignment_id, number, company_id, seat_count)
                select :partner, :assignment, n, :company, :count from generate_series(1, :count) n""")
                .setParameter("partner", assignment.partnerId())
                .setParameter("assignment", assignment.id())
                .setParameter("company", assignment.companyId())
                .setParameter("count", assignment.seatCount())
                .executeUpdate();
    }

    /**
     * Takes at most {@code wanted} free licences; their numbers, in their order. What was locked is deleted where it lies:
     * joined by their numbers, many would be looked for in many whenever the planner expects few.
     */
    List<Integer> take(Assignment assignment, int wanted) {
        return List.of(NativeScalars.query(entities, """
                with taken as (
                    delete from free_seat where partner_id = :partner and assignment_id = :assignment
                    and ctid = any (array(
                        select ctid from free_seat where partner_id = :partner and assignment_id = :assignment
                        order by number limit :wanted for update skip locked))
                    returning number)
                select coalesce(array_agg(number order by number), '{}') as numbers from taken""", "numbers", Integer[].class)
                .setParameter("partner", assignment.partnerId())
                .setParameter("assignment", assignment.id())
                .setParameter("wanted", wanted)
                .getSingleResult());
    }

    /** Whether at least {@code wanted} licences are free, whether or not others are taking them just now. */
    boolean free(Assignment assignment, int wanted) {
        return NativeScalars.query(entities, """
                select count(*) = :wanted as enough from (
                    select from free_seat where partner_id = :partner and assignment_id = :assignment limit :wanted) free""", "enough", Boolean.class)
                .setParameter("partner", assignment.partnerId())
                .setParameter("assignment", assignment.id())
                .setParameter("wanted", wanted)
                .getSingleResult();
    }

    /**
     * How many licences of each assignment are free; assignments without any are absent. It begins a transaction where there
     * is none: the answer of a command asks after the command's own.
     */
    @Transactional
    @SuppressWarnings("unchecked")
    Map<UUID, Integer> free(Collection<UUID> assignmentIds) {
        List<Tuple> rows = entities.createNativeQuery("""
                select assignment_id, cast(count(*) as integer) as free from free_seat
                where assignment_id = any (:assignments) group by assignment_id""", Tuple.class)
                .setParameter("assignments", assignmentIds.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Integer.class)));
    }

    /** Returns what closed allocations held to the pool; each is returned once, when it is closed. */
    void putBack(UUID partnerId, Collection<UUID> allocationIds) {
        int put = entities.createNativeQuery("""
                insert into free_seat (partner_id, assignment_id, number, company_id, seat_count)
                select partner_id, assignment_id, seat_number, company_id, seat_count from allocation
                where partner_id = :partner and id = any (:allocations)""")
                .setParameter("partner", partnerId)
                .setParameter("allocations", allocationIds.toArray(UUID[]::new))
                .executeUpdate();
        if (put != allocationIds.size()) {
            throw new IllegalStateException("Not all licences could be returned");
        }
    }

    /** Nothing of a cancelled assignment is free. */
    void discard(Assignment assignment) {
        entities.createNativeQuery("delete from free_seat where partner_id = :partner and assignment_id = :assignment")
                .setParameter("partner", assignment.partnerId())
                .setParameter("assignment", assignment.id())
                .executeUpdate();
    }
}
