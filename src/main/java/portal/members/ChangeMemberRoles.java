package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;
import portal.tenancy.Role;

/** Gives a member of the caller's own organisation other roles; it takes effect with that member's next request. */
@ApplicationScoped
public class ChangeMemberRoles {

    public record Command(UUID memberId, List<Role> roles, Integer version, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    Members members;

    @Inject
    Event<ManagerLost> managerLost;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    /** Returns the member's id; NOT_FOUND, STALE_VERSION or LAST_MANAGER. Learners stay learners. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var scope = currentScope.require();
        var wanted = AssignableRoles.of(scope.orgType(), command.roles());
        var locked = members.lockWithManagers(scope, command.memberId());
        var member = locked.member();
        if (member.status() == MemberStatus.REMOVED) {
            throw DomainException.notFound("member", "memberId");
        }
        member.requireVersion(command.version());
        var before = text(member);
        boolean managed = member.managesPartner();
        if (!wanted.stream().anyMatch(Membership.MANAGING::contains)) {
            locked.requireAnotherManager();
        }
        if (member.replaceRoles(wanted)) {
            members.flush();
            if (managed && !member.managesPartner()) {
                managerLost.fire(new ManagerLost(member.partnerId(), member.id()));
            }
            audit.record(
                    member.partnerId(),
                    member.companyId(),
                    "changeMemberRoles",
                    IdType.MEMBER,
                    member.id(),
                    Map.of("from", before, "to", text(member)));
        }
        return member.id();
    }

    private static String text(Membership member) {
        return member.rolesInOrder().stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
