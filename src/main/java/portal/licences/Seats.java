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
 * The licences of an assignment, numbered from 1. Each free licence is a row; allocating takes rows with SKIP LOCKED,
 * so that concurrent allocations do not wait for each other and never share a licence.
 */
@ApplicationScoped
class Seats {

    @Inject
    EntityManager entities;

    /** Creates the seats of a new assignment in one statement. */
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
     * Takes at most {@code wanted} free licences and returns their numbers, ascending. Locked rows are deleted by ctid:
     * joined by number, the planner would choose a nested loop whenever it expects few.
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

    /** Returns whether at least {@code wanted} licences are free, including those being taken concurrently. */
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
     * Returns the free licences per assignment; assignments without any are absent. Begins a transaction if there is
     * none: the answer of a command is read after the command's own.
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

    /** Returns the seats of closed allocations to the pool, each exactly once. */
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

    /** Deletes the free seats of a cancelled assignment. */
    void discard(Assignment assignment) {
        entities.createNativeQuery("delete from free_seat where partner_id = :partner and assignment_id = :assignment")
                .setParameter("partner", assignment.partnerId())
                .setParameter("assignment", assignment.id())
                .executeUpdate();
    }
}
