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

/**
 * Erases a person's data in the caller's own organisation; history stays under a pseudonym. A current member is removed
 * by it. The audit trail cannot be changed and holds no names or addresses.
 */
@ApplicationScoped
public class ErasePerson {

    public record Command(UUID memberId, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    Members members;

    @Inject
    Event<MemberErased> erased;

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

    /** Returns the member's id; NOT_FOUND, also if it was erased already, or LAST_MANAGER. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var locked = members.lockWithManagers(currentScope.require(), command.memberId());
        var member = locked.member();
        locked.requireAnotherManager();
        boolean leaves = member.status() != MemberStatus.REMOVED;
        boolean managed = member.managesPartner();
        var pseudonym = member.erase(clock.instant());
        members.flush();
        if (managed) {
            managerLost.fire(new ManagerLost(member.partnerId(), member.id()));
        }
        erased.fire(new MemberErased(member.partnerId(), member.id(), pseudonym));
        if (leaves && member.companyId() != null) {
            removed.fire(new MemberRemoved(member.partnerId(), member.companyId(), member.id()));
        }
        members.eraseTraces(member.id(), pseudonym);
        audit.record(member.partnerId(), member.companyId(), "erasePerson", IdType.MEMBER, member.id(), Map.of());
        return member.id();
    }
}
