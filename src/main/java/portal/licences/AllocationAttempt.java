package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.IdType;
import portal.kernel.NamedIds;
import portal.members.LearnerLocks;

/**
 * One transaction that tries to allocate. Locks are always taken in the same order, learners by id, then assignment,
 * then seats, so that concurrent attempts cannot deadlock.
 */
@ApplicationScoped
class AllocationAttempt {

    @Inject
    LearnerLocks learners;

    @Inject
    AllocationSource source;

    @Inject
    Assignments assignments;

    @Inject
    Allocations allocations;

    @Inject
    Succession succession;

    @Inject
    Seats seats;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Transactional
    @Idempotent
    List<UUID> sideBySide(AllocateLicences.Command command) {
        return allocate(command, false);
    }

    @Transactional
    @Idempotent
    List<UUID> alone(AllocateLicences.Command command) {
        return allocate(command, true);
    }

    private List<UUID> allocate(AllocateLicences.Command command, boolean alone) {
        var learnerIds = NamedIds.checked(command.learnerIds(), AllocateLicences.AT_MOST, "learner", "learnerIds");
        learners.lock(learnerIds);
        var chosen = source.choose(command.assignmentId(), command.productId(), learnerIds.size(), learnerIds);
        var locked = assignments.hold(chosen.id(), succession.chain(chosen), alone);
        var now = clock.instant();
        var assignment = held(locked, now);
        var withRenewal = refuseHolders(assignment, learnerIds, now);
        succession.close(assignment, learnerIds, now);
        var taken = take(assignment, learnerIds.size(), alone);
        var made = store(assignment, taken, learnerIds, withRenewal, now);
        made.forEach(allocation -> record(allocation, assignment));
        return made.stream().map(Allocation::id).toList();
    }

    private static Assignment held(Optional<Assignment> locked, Instant now) {
        var assignment = locked.orElseThrow(() -> DomainException.notFound("assignment", "assignmentId"));
        if (!assignment.isAllocatable(now)) {
            throw new DomainException(
                    ErrorCode.NO_LICENCE_LEFT,
                    "The licences of this assignment are not valid now. Choose an active assignment.",
                    "assignmentId");
        }
        return assignment;
    }

    /**
     * Refuses learners who hold a licence of the product for any part of the term; returns those with one that follows
     * it directly.
     */
    private Set<UUID> refuseHolders(Assignment assignment, List<UUID> learnerIds, Instant now) {
        var predecessors = succession.predecessors(assignment);
        var end = assignment.licenceExpiresAt();
        var next = new ArrayList<Allocation>();
        for (var held : allocations.live(assignment.productId(), learnerIds, assignment.startFrom(now), end)) {
            if (predecessors.contains(held.assignmentId())) {
                continue;
            }
            if (held.startsAt().isBefore(end)) {
                throw new DomainException(
                        ErrorCode.ALREADY_ALLOCATED,
                        "The learner already holds a licence of this product for part or all of that time.",
                        "learnerIds",
                        String.valueOf(learnerIds.indexOf(held.learnerId())));
            }
            next.add(held);
        }
        return succession.withRenewal(assignment, next);
    }

    private List<Integer> take(Assignment assignment, int wanted, boolean alone) {
        var taken = seats.take(assignment, wanted);
        if (taken.size() == wanted) {
            return taken;
        }
        if (!alone && seats.free(assignment, wanted - taken.size())) {
            throw new SeatContentionException();
        }
        throw AllocationSource.noLicenceLeft();
    }

    /** Inserts in the order of learners' ids; returns them in the order in which they were named. */
    private List<Allocation> store(
            Assignment assignment, List<Integer> taken, List<UUID> learnerIds, Set<UUID> withRenewal, Instant now) {
        var byLearner = new TreeMap<UUID, Allocation>();
        for (int i = 0; i < taken.size(); i++) {
            var learner = learnerIds.get(i);
            byLearner.put(
                    learner,
                    new Allocation(
                            assignment,
                            taken.get(i),
                            learner,
                            assignment.startFrom(now),
                            withRenewal.contains(learner)));
        }
        allocations.persist(byLearner.values());
        allocations.flush();
        var made = new ArrayList<Allocation>(learnerIds.size());
        learnerIds.forEach(learner -> made.add(byLearner.get(learner)));
        return made;
    }

    private void record(Allocation allocation, Assignment assignment) {
        audit.record(
                allocation.partnerId(),
                allocation.companyId(),
                "allocateLicences",
                IdType.ALLOCATION,
                allocation.id(),
                Map.of(
                        "learner", IdType.MEMBER.encode(allocation.learnerId()),
                        "assignment", IdType.ASSIGNMENT.encode(assignment.id())));
    }
}
