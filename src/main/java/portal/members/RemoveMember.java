package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;

/** Removes a member of the caller's own organisation, which keeps at least one manager. It takes effect at once. */
@ApplicationScoped
public class RemoveMember {

    public record Command(UUID memberId, String idempotencyKey) implements portal.idempotency.Command {}

    @Inject
    Members members;

    @Inject
    Event<MemberRemoved> removed;

    @Inject
    Event<ManagerLost> managerLost;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the member's id; NOT_FOUND or LAST_MANAGER. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var scope = currentScope.require();
        var locked = members.lockWithManagers(scope, command.memberId());
        var member = locked.member();
        locked.requireAnother();
        boolean managed = member.managesPartner();
        member.remove(clock.instant());
        members.flush();
        if (managed) {
            managerLost.fire(new ManagerLost(member.partnerId(), member.id()));
        }
        if (member.companyId() != null) {
            removed.fire(new MemberRemoved(member.partnerId(), member.companyId(), member.id()));
        }
        audit.record(member.partnerId(), member.companyId(), "removeMember", IdType.MEMBER, member.id(), Map.of());
        return member.id();
    }
}
