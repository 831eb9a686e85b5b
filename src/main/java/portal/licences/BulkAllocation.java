package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import portal.audit.AuditTrail;
import portal.kernel.IdType;
import portal.kernel.Ids;

/** Inserts allocations of one assignment in bulk, without creating entities. */
@ApplicationScoped
class BulkAllocation {

    private static final int AT_ONCE = 5_000;

    @Inject
    EntityManager entities;

    @Inject
    Seats seats;

    @Inject
    Succession succession;

    @Inject
    AuditTrail audit;

    /**
     * Allocates to all. The caller has locked the learners and, exclusively, the assignment, and has checked that
     * enough seats are free.
     *
     * @param further details for the audit trail besides learner and assignment
     */
    void allocate(Assignment assignment, List<UUID> learnerIds, Instant now, Map<String, String> further) {
        var successors = succession.successors(assignment).toArray(UUID[]::new);
        // Takes all seats in one statement: separate batches would skip over the rows that earlier ones took.
        var taken = seats.take(assignment, learnerIds.size());
        if (taken.size() != learnerIds.size()) {
            throw AllocationSource.noLicenceLeft();
        }
        var details = new TreeMap<>(further);
        details.put("assignment", IdType.ASSIGNMENT.encode(assignment.id()));
        for (int from = 0; from < learnerIds.size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, learnerIds.size());
            var some = learnerIds.subList(from, to);
            var numbers = taken.subList(from, to);
            var ids = Stream.generate(Ids::next).limit(some.size()).toList();
            succession.close(assignment, some, now);
            insert(assignment, successors, ids, some, numbers, now);
            audit.recordAll(
                    assignment.partnerId(),
                    assignment.companyId(),
                    "allocateLicences",
                    IdType.ALLOCATION,
                    ids,
                    details,
                    "learner",
                    some.stream().map(IdType.MEMBER::encode).toList());
        }
    }

    private void insert(
            Assignment assignment,
            UUID[] successors,
            List<UUID> ids,
            List<UUID> learnerIds,
            List<Integer> numbers,
            Instant now) {
        entities.createNativeQuery("""
                insert into allocation (partner_id, id, company_id, assignment_id, seat_number, seat_count, product_id,
                    learner_id, starts_at, ends_at, succeeded)
                select :partner, chosen.id, :company, :assignment, chosen.number, :seats, :product, chosen.learner, :start, :end,
                    cardinality(:successors) > 0 and exists (select from allocation next
                        where next.partner_id = :partner and next.company_id = :company and next.learner_id = chosen.learner
                        and next.starts_at = :end and next.product_id = :product and next.closed_as is null
                        and next.assignment_id = any (:successors))
                from unnest(:ids, :learners, :numbers) chosen (id, learner, number)""")
                .setParameter("partner", assignment.partnerId())
                .setParameter("company", assignment.companyId())
                .setParameter("assignment", assignment.id())
                .setParameter("seats", assignment.seatCount())
                .setParameter("product", assignment.productId())
                .setParameter("successors", successors)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("learners", learnerIds.toArray(UUID[]::new))
                .setParameter("numbers", numbers.toArray(Integer[]::new))
                .setParameter("start", assignment.startFrom(now))
                .setParameter("end", assignment.licenceExpiresAt())
                .executeUpdate();
    }
}
