package portal.products;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;

/** Creates a product, for the operator; partners can sell it once it is offered to them. */
@ApplicationScoped
public class CreateProduct {

    public record Command(
            String code,
            String name,
            String edition,
            String version,
            String importGuideUrl,
            List<ProductDelivery> deliveries,
            String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    EntityManager entities;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the new product's id; CONFLICT if the code is taken. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var product = new Product(command, clock.instant());
        var taken = entities.createQuery("select count(*) from Product where code = :code", Long.class)
                .setParameter("code", product.code())
                .getSingleResult();
        if (taken > 0) {
            throw new DomainException(ErrorCode.CONFLICT, "A product with this code exists already.", "code");
        }
        entities.persist(product);
        audit.record(
                currentScope.require().partnerId(),
                null,
                "createProduct",
                IdType.PRODUCT,
                product.id(),
                Map.of("code", product.code()));
        return product.id();
    }
}
