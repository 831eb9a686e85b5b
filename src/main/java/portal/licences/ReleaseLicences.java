package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import portal.audit.AuditTrail;
import portal.kernel.IdType;
import portal.members.MemberRemoved;

/** Returns licences to the pool; what was held stays on record. */
@ApplicationScoped
class ReleaseLicences {

    @Inject
    Allocations allocations;

    @Inject
    Seats seats;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A learner who leaves the company leaves its licences behind. */
    void ofRemovedMember(@Observes MemberRemoved removed) {
        var now = clock.instant();
        var held = allocations.liveOf(removed.memberId(), now);
        if (held.isEmpty()) {
            return;
        }
        held.forEach(allocation -> allocation.release(now));
        allocations.flush();
        seats.vacate(removed.partnerId(), held.stream().map(Allocation::id).toList());
        held.forEach(allocation -> audit.record(
                removed.partnerId(),
                removed.companyId(),
                "releaseLicences",
                IdType.ALLOCATION,
                allocation.id(),
                Map.of("reason", "memberRemoved")));
    }
}
