package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;

/** Sets whether a partner manager gets notices about expiring licences of the partner's companies. */
@ApplicationScoped
public class ChooseExpiryNotices {

    public record Command(boolean wanted, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    Members members;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    /** Returns the caller's own member id. Applies to all notices that become due from now on. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var member = members.findById(currentScope.require().actorId());
        member.chooseExpiryNotices(command.wanted());
        members.flush();
        audit.record(
                member.partnerId(),
                null,
                "chooseExpiryNotices",
                IdType.MEMBER,
                member.id(),
                Map.of("wanted", String.valueOf(command.wanted())));
        return member.id();
    }
}
