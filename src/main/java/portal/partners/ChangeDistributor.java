package portal.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.IdType;

/** Sets or removes the distributor through which a partner sells, for the operator. */
@ApplicationScoped
public class ChangeDistributor {

    public record Command(UUID partnerId, UUID distributorId, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    Partners partners;

    @Inject
    Event<DistributorAccessRevoked> shutOut;

    @Inject
    AuditTrail audit;

    /** Returns the partner's id; NOT_FOUND, or CONFLICT if that would create a second level. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var locked = partners.lock(command.partnerId(), command.distributorId());
        var partner = Partners.among(locked, command.partnerId(), "partnerId");
        var distributor = Partners.among(locked, command.distributorId(), "distributorId");
        var before = partner.parentId();
        partner.resellFor(distributor, partners.distributes(partner));
        partners.flush();
        if (before != null && !Objects.equals(before, partner.parentId())) {
            shutOut.fire(new DistributorAccessRevoked(partner.id()));
        }
        record(partner, before);
        return partner.id();
    }

    private void record(Partner partner, UUID before) {
        var details = new HashMap<String, String>();
        details.put("from", IdType.PARTNER.encode(before));
        details.put("to", IdType.PARTNER.encode(partner.parentId()));
        details.values().removeIf(none -> none == null);
        audit.record(partner.id(), null, "changeDistributor", IdType.PARTNER, partner.id(), details);
    }
}
