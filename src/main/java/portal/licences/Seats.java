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
 * The licences of an assignment, one row each. Allocating claims free rows and skips those that others are claiming, so
 * that allocators of one assignment do not wait for each other and can never share a licence.
 */
@ApplicationScoped
class Seats {

    @Inject
    EntityManager entities;

    /** Makes the licences 1 … quantity of a new assignment, in one statement. */
    void create(Assignment assignment) {
        entities.createNativeQuery("""
                insert into seat (partner_id, assignment_id, number, quantity, company_id)
                select :partner, :assignment, n, :quantity, :company from generate_series(1, :quantity) n""")
                .setParameter("partner", assignment.partnerId())
                .setParameter("assignment", assignment.id())
                .setParameter("company", assignment.companyId())
                .setParameter("quantity", assignment.quantity())
                .executeUpdate();
    }

    /** The numbers of at most {@code wanted} free seats, claimed until the transaction ends. */
    List<Integer> claim(Assignment assignment, int wanted) {
        return NativeScalars.query(entities, """
                select number from seat
                where partner_id = :partner and assignment_id = :assignment and allocation_id is null
                order by number limit :wanted for update skip locked""", "number", Integer.class)
                .setParameter("partner", assignment.partnerId())
                .setParameter("assignment", assignment.id())
                .setParameter("wanted", wanted)
                .getResultList();
    }

    /** Whether at least {@code wanted} seats are free as far as is committed, claimed by others or not. */
    boolean free(Assignment assignment, int wanted) {
        return NativeScalars.query(entities, """
                select count(*) = :wanted as enough from (
                    select from seat where partner_id = :partner and assignment_id = :assignment
                    and allocation_id is null limit :wanted) free""", "enough", Boolean.class)
                .setParameter("partner", assignment.partnerId())
                .setParameter("assignment", assignment.id())
                .setParameter("wanted", wanted)
                .getSingleResult();
    }

    /** How many seats of each assignment are free; assignments without any are absent. */
    @SuppressWarnings("unchecked")
    Map<UUID, Integer> free(Collection<UUID> assignmentIds) {
        List<Tuple> rows = entities.createNativeQuery("""
                select assignment_id, cast(count(*) as integer) as free from seat
                where assignment_id = any (:assignments) and allocation_id is null
                group by assignment_id""", Tuple.class)
                .setParameter("assignments", assignmentIds.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Integer.class)));
    }

    /** Points each claimed seat at its allocation. The allocations must be stored already. */
    void occupy(UUID partnerId, UUID assignmentId, Collection<UUID> allocationIds) {
        entities.createNativeQuery("""
                update seat s set allocation_id = a.id from allocation a
                where a.partner_id = :partner and a.id = any (:allocations)
                and s.partner_id = a.partner_id and s.assignment_id = :assignment and s.assignment_id = a.assignment_id
                and s.number = a.seat_number""")
                .setParameter("partner", partnerId)
                .setParameter("assignment", assignmentId)
                .setParameter("allocations", allocationIds.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Points each of these claimed seats, in the order of their numbers, at the allocation that has its place in the list. */
    void occupy(Assignment assignment, List<Integer> numbers, List<UUID> allocationIds) {
        entities.createNativeQuery("""
                update seat s set allocation_id = taken.allocation from unnest(:numbers, :allocations) taken (number, allocation)
                where s.partner_id = :partner and s.assignment_id = :assignment and s.number = taken.number
                and s.number between :first and :last""")
                .setParameter("partner", assignment.partnerId())
                .setParameter("assignment", assignment.id())
                .setParameter("first", numbers.get(0))
                .setParameter("last", numbers.get(numbers.size() - 1))
                .setParameter("numbers", numbers.toArray(Integer[]::new))
                .setParameter("allocations", allocationIds.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Returns the seats of closed allocations to the pool. */
    void vacate(UUID partnerId, Collection<UUID> allocationIds) {
        entities.createNativeQuery("""
                update seat set allocation_id = null
                where partner_id = :partner and allocation_id = any (:allocations)""")
                .setParameter("partner", partnerId)
                .setParameter("allocations", allocationIds.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Empties all seats of an assignment whose allocations are closed. */
    void vacate(Assignment assignment) {
        entities.createNativeQuery("""
                update seat set allocation_id = null
                where partner_id = :partner and assignment_id = :assignment and allocation_id is not null""")
                .setParameter("partner", assignment.partnerId())
                .setParameter("assignment", assignment.id())
                .executeUpdate();
    }

    /**
     * How many seats of each assignment are allocated; assignments without any are absent. It begins a transaction where
     * there is none: the answer of a command asks after the command's own.
     */
    @Transactional
    @SuppressWarnings("unchecked")
    Map<UUID, Integer> allocated(Collection<UUID> assignmentIds) {
        List<Tuple> rows = entities.createNativeQuery("""
                select assignment_id, cast(count(*) as integer) as allocated from seat
                where assignment_id = any (:assignments) and allocation_id is not null
                group by assignment_id""", Tuple.class)
                .setParameter("assignments", assignmentIds.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Integer.class)));
    }
}
