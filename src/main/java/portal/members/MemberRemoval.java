package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.kernel.IdType;
import portal.tenancy.Scope;

/** Ends a membership with everything that depends on it: manage sessions, approvals, allocations. */
@ApplicationScoped
class MemberRemoval {

    @Inject
    Members members;

    @Inject
    Event<MemberRemoved> removed;

    @Inject
    Event<ManagerLost> managerLost;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the member's id; NOT_FOUND or LAST_MANAGER. */
    UUID remove(Scope scope, UUID memberId, String action) {
        var locked = members.lockWithManagers(scope, memberId);
        var member = locked.member();
        locked.requireAnotherManager();
        boolean managed = member.managesPartner();
        member.remove(clock.instant());
        members.flush();
        if (managed) {
            managerLost.fire(new ManagerLost(member.partnerId(), member.id()));
        }
        if (member.companyId() != null) {
            removed.fire(new MemberRemoved(member.partnerId(), member.companyId(), member.id()));
        }
        audit.record(member.partnerId(), member.companyId(), action, IdType.MEMBER, member.id(), Map.of());
        return member.id();
    }
}
