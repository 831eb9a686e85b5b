package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;

/** Enrols a service account by its client id; from its first token on it acts with a partner manager's rights. */
@ApplicationScoped
public class EnrolIntegration {

    public record Command(String clientId, String name, String idempotencyKey) implements portal.idempotency.Command {}

    @Inject
    Members members;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the member's id; CONFLICT if the client is enrolled, wherever that is. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var partnerId = currentScope.require().partnerId();
        var member = Membership.ofClient(partnerId, command.clientId(), command.name(), clock.instant());
        members.persistAndFlush(member);
        audit.record(
                partnerId, null, "enrolIntegration", IdType.MEMBER, member.id(), Map.of("clientId", member.clientId()));
        return member.id();
    }
}
