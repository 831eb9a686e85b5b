package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.IdType;
import portal.kernel.NamedIds;
import portal.members.LearnerLocks;
import portal.members.MemberRemoved;

/** Returns licences to the pool with the rest of their term; the allocations stay on record. */
@ApplicationScoped
public class ReleaseLicences {

    public static final int AT_MOST = 1_000;

    public record Command(List<UUID> allocationIds, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    LearnerLocks learners;

    @Inject
    Allocations allocations;

    @Inject
    Assignments assignments;

    @Inject
    Succession succession;

    @Inject
    Seats seats;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Releases all or none and returns the allocations' ids in the order given; NOT_FOUND, or CONFLICT for a licence that
     * is not held now.
     */
    @Transactional
    @Idempotent
    public List<UUID> handle(Command command) {
        var named = NamedIds.checked(command.allocationIds(), AT_MOST, "allocation", "allocationIds");
        learners.hold(holders(named));
        var now = clock.instant();
        release(held(named, now), now, Map.of());
        return named;
    }

    /** Returns the learners of these allocations, who have to be locked before the allocations are read. */
    private Set<UUID> holders(List<UUID> named) {
        var holders = allocations.holders(named);
        for (int i = 0; i < named.size(); i++) {
            if (!holders.containsKey(named.get(i))) {
                throw DomainException.notFound("allocation", "allocationIds", String.valueOf(i));
            }
        }
        return Set.copyOf(holders.values());
    }

    private List<Allocation> held(List<UUID> named, Instant now) {
        var found = allocations.list("among(id, ?1)", (Object) named.toArray(UUID[]::new));
        for (var allocation : found) {
            if (allocation.status(now) != AllocationStatus.ACTIVE) {
                throw new DomainException(
                        ErrorCode.CONFLICT,
                        "This licence is no longer held by a learner.",
                        "allocationIds",
                        String.valueOf(named.indexOf(allocation.id())));
            }
        }
        return found;
    }

    /** Releases the licences of a learner who leaves the company. */
    void ofRemovedMember(@Observes MemberRemoved removed) {
        var now = clock.instant();
        release(allocations.liveOf(removed.memberId(), now), now, Map.of("reason", "memberRemoved"));
    }

    private void release(List<Allocation> held, Instant now, Map<String, String> details) {
        if (held.isEmpty()) {
            return;
        }
        assignments.shareAll(held.stream().map(Allocation::assignmentId).collect(Collectors.toSet()));
        held.forEach(allocation -> allocation.release(now));
        allocations.flush();
        succession.reopen(held.stream().map(Allocation::id).toList(), now);
        seats.putBack(held.get(0).partnerId(), held.stream().map(Allocation::id).toList());
        held.forEach(allocation -> audit.record(
                allocation.partnerId(),
                allocation.companyId(),
                "releaseLicences",
                IdType.ALLOCATION,
                allocation.id(),
                details));
    }
}
