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

/** Creates a partner and invites its first manager, for the operator. */
@ApplicationScoped
public class CreatePartner {

    /** {@code distributorId} is null for a partner without a distributor. */
    public record Command(String name, FirstManager manager, UUID distributorId, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {

        public Command(String name, FirstManager manager, String idempotencyKey) {
            this(name, manager, null, idempotencyKey);
        }
    }

    @Inject
    Partners partners;

    @Inject
    Event<PartnerCreated> created;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the new partner's id; NOT_FOUND or CONFLICT if the distributor cannot be one. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var partner = new Partner(command.name(), clock.instant());
        if (command.distributorId() != null) {
            var distributor =
                    Partners.among(partners.lock(command.distributorId()), command.distributorId(), "distributorId");
            partner.resellFor(distributor, false);
        }
        partners.persistAndFlush(partner);
        created.fire(new PartnerCreated(partner.id(), partner.name(), command.manager()));
        audit.record(partner.id(), null, "createPartner", IdType.PARTNER, partner.id(), Map.of("name", partner.name()));
        return partner.id();
    }
}
