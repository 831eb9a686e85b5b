package portal.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.IdType;

/** Changes a partner's settings, for the operator. */
@ApplicationScoped
public class UpdatePartner {

    public record Command(UUID partnerId, int expiringDays, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    Partners partners;

    @Inject
    AuditTrail audit;

    /** Returns the partner's id; NOT_FOUND. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var partner = partners.find("kind = 'PARTNER' and id = ?1", command.partnerId())
                .firstResultOptional()
                .orElseThrow(() -> DomainException.notFound("partner", "partnerId"));
        partner.expiringWithin(command.expiringDays());
        audit.record(
                partner.id(),
                null,
                "updatePartner",
                IdType.PARTNER,
                partner.id(),
                Map.of("expiringDays", String.valueOf(partner.expiringDays())));
        return partner.id();
    }
}
