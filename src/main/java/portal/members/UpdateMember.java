package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.IdType;
import portal.kernel.Patch;
import portal.kernel.Text;
import portal.tenancy.CurrentScope;

/**
 * Changes a member's name, e-mail address and language. Mails go to a new address from now on; existing sign-ins are
 * not affected.
 */
@ApplicationScoped
public class UpdateMember {

    public record Command(
            UUID memberId,
            Patch<String> name,
            Patch<String> email,
            Patch<String> language,
            Integer version,
            String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    Members members;

    @Inject
    OrganisationNames names;

    @Inject
    MemberNotices notices;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    /** Returns the member's id; NOT_FOUND, STALE_VERSION, COOLING_DOWN, or CONFLICT if another member has the address. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var member = members.lockOwn(currentScope.require(), command.memberId());
        member.requireVersion(command.version());
        var changed = new ArrayList<String>();
        if (command.name().isPresent() && member.rename(command.name().value())) {
            changed.add("name");
        }
        if (command.language().isPresent()
                && member.useLanguage(command.language().value())) {
            changed.add("language");
        }
        if (command.email().isPresent()
                && moved(member, Text.email(command.email().value(), "email"))) {
            changed.add("email");
        }
        if (!changed.isEmpty()) {
            members.flush();
            record(member, changed);
        }
        return member.id();
    }

    private boolean moved(Membership member, String address) {
        if (address.equals(member.email())) {
            return false;
        }
        if (!members.withEmails(member.partnerId(), member.companyId(), List.of(address))
                .isEmpty()) {
            throw new DomainException(ErrorCode.CONFLICT, "This e-mail address belongs to another member.", "email");
        }
        var before = member.email();
        member.changeEmail(address);
        if (member.status() == MemberStatus.ACTIVE) {
            notices.moved(member, before, names.current(), "email");
        } else if (!member.isOnlyLearner()) {
            notices.inviteAtNewAddress(member, names.current(), "email");
        }
        return true;
    }

    /** Records field names only, not values: the audit trail is kept after the person is erased. */
    private void record(Membership member, List<String> changed) {
        audit.record(
                member.partnerId(),
                member.companyId(),
                "updateMember",
                IdType.MEMBER,
                member.id(),
                Map.of("changed", String.join(",", changed)));
    }
}
