package portal.partners;

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

/** The operator creates a partner and names its first manager. */
@ApplicationScoped
public class CreatePartner {

    public record Command(String name, FirstManager manager, String idempotencyKey)
            implements portal.idempotency.Command {}

    @Inject
    Partners partners;

    @Inject
    Event<PartnerCreated> created;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the new partner's id. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var partner = new Partner(command.name(), clock.instant());
        partners.persistAndFlush(partner);
        created.fire(new PartnerCreated(partner.id(), partner.name(), command.manager()));
        audit.record(partner.id(), null, "createPartner", IdType.PARTNER, partner.id(), Map.of("name", partner.name()));
        return partner.id();
    }
}
