package portal.products;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.IdType;
import portal.partners.PartnerQueries;

/** The operator lets a partner sell a product. Offering it again changes nothing. */
@ApplicationScoped
public class OfferProduct {

    public record Command(UUID partnerId, UUID productId, String idempotencyKey)
            implements portal.idempotency.Command {}

    @Inject
    EntityManager entities;

    @Inject
    PartnerQueries partners;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the product's id. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        if (!partners.exists(command.partnerId())) {
            throw DomainException.notFound("partner", "partnerId");
        }
        if (entities.find(Product.class, command.productId()) == null) {
            throw DomainException.notFound("product", "productId");
        }
        var key = new PartnerProduct.Key(command.partnerId(), command.productId());
        if (entities.find(PartnerProduct.class, key) == null) {
            entities.persist(new PartnerProduct(key.partnerId(), key.productId(), clock.instant()));
            audit.record(key.partnerId(), null, "offerProduct", IdType.PRODUCT, key.productId(), Map.of());
        }
        return command.productId();
    }
}
