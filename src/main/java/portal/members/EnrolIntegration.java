package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;

/**
 * Enrols a service account by its client id, and issues its confirmation code; once confirmed, it has a partner
 * manager's rights. The answer does not reveal whether other partners use the client id.
 */
@ApplicationScoped
public class EnrolIntegration {

    public record Command(String clientId, String name, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    Members members;

    @Inject
    IntegrationConfirmations confirmations;

    @Inject
    PageClients pageClients;

    @Inject
    IntegrationConfig config;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Returns the member and its code, a new one if an enrolled client has not confirmed yet; INVALID_INPUT for a
     * client of the portal's pages, CONFLICT if the client is confirmed for this partner already.
     */
    @Transactional
    @Idempotent
    public Enrolment handle(Command command) {
        var member = enrolled(command);
        var code = ConfirmationCode.random();
        var expiresAt = clock.instant().plus(config.confirmWithin());
        confirmations.store(member.partnerId(), member.id(), code, expiresAt);
        audit.record(
                member.partnerId(),
                null,
                "enrolIntegration",
                IdType.MEMBER,
                member.id(),
                Map.of("clientId", member.clientId()));
        return new Enrolment(member.id(), code.text(), expiresAt);
    }

    private Membership enrolled(Command command) {
        var partnerId = currentScope.require().partnerId();
        var wanted = Membership.ofClient(partnerId, command.clientId(), command.name(), clock.instant());
        if (pageClients.include(wanted.clientId())) {
            throw DomainException.invalid(
                    "This client is used by the portal's pages. Register a separate client for the integration.",
                    "clientId");
        }
        var known = members.lockClient(partnerId, wanted.clientId()).orElse(null);
        if (known == null) {
            members.persistAndFlush(wanted);
            return wanted;
        }
        if (known.status() == MemberStatus.ACTIVE) {
            throw new DomainException(
                    ErrorCode.CONFLICT, "This client is enrolled and has confirmed itself already.", "clientId");
        }
        known.rename(wanted.name());
        members.flush();
        return known;
    }
}
