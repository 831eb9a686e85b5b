package portal.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;

/** Sets whether a reseller's distributor may see and enter its companies. Takes effect at once. */
@ApplicationScoped
public class SetDistributorAccess {

    public record Command(DistributorAccess distributorAccess, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    Partners partners;

    @Inject
    Event<DistributorAccessRevoked> shutOut;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    /** Returns the caller's partner id; CONFLICT if it has no distributor. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var ownId = currentScope.require().partnerId();
        var partner = Partners.among(partners.lock(ownId), ownId, "distributorAccess");
        if (partner.grantDistributor(command.distributorAccess())) {
            partners.flush();
            if (command.distributorAccess() == DistributorAccess.DENIED) {
                shutOut.fire(new DistributorAccessRevoked(ownId));
            }
            audit.record(
                    ownId,
                    null,
                    "setDistributorAccess",
                    IdType.PARTNER,
                    ownId,
                    Map.of("distributorAccess", command.distributorAccess().name()));
        }
        return ownId;
    }
}
