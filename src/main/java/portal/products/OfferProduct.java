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

/** Lets a partner sell a product. Offering it again changes nothing. */
@ApplicationScoped
public class OfferProduct {

    public record Command(UUID partnerId, UUID productId, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

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
        if (store(command)) {
            audit.record(command.partnerId(), null, "offerProduct", IdType.PRODUCT, command.productId(), Map.of());
        }
        return command.productId();
    }

    /** Returns false if the product is offered already, also by a concurrent request. */
    private boolean store(Command command) {
        return entities.createNativeQuery("""
                insert into partner_product (partner_id, product_id, created_at) values (:partner, :product, :now)
                on conflict do nothing""")
                        .setParameter("partner", command.partnerId())
                        .setParameter("product", command.productId())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }
}
