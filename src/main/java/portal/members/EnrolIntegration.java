package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
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
        store(member);
        audit.record(
                partnerId, null, "enrolIntegration", IdType.MEMBER, member.id(), Map.of("clientId", member.clientId()));
        return member.id();
    }

    /** Only the database knows the clients of other partners. */
    private void store(Membership member) {
        try {
            members.persistAndFlush(member);
        } catch (ConstraintViolationException taken) {
            if (taken.getKind() == ConstraintKind.UNIQUE) {
                throw new DomainException(ErrorCode.CONFLICT, "This client is enrolled already.", "clientId");
            }
            throw taken;
        }
    }
}
