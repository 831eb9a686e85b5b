package portal.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.companies.CompanyQueries;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.IdType;
import portal.members.MemberQueries;
import portal.products.ProductQueries;
import portal.tenancy.CurrentScope;

/** Requests licences from the partner, for a customer manager. */
@ApplicationScoped
public class RequestOrder {

    /**
     * Only the quantity is required; the product defaults to that of the renewed assignment, or to the only one that
     * the partner sells.
     *
     * @param renewsId the assignment to renew; null for additional licences
     */
    public record Command(
            UUID productId,
            int quantity,
            String purchaseOrderNumber,
            UUID contactId,
            LocalDate contractExpiresAt,
            UUID renewsId,
            String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    LicenceOrders orders;

    @Inject
    CompanyQueries companies;

    @Inject
    ProductQueries products;

    @Inject
    RenewableAssignments renewable;

    @Inject
    MemberQueries members;

    @Inject
    OrderNotices notices;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the order's id. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var scope = currentScope.require();
        var company = companies.requireActive(currentScope.requireCompany());
        var renewed = Optional.ofNullable(command.renewsId()).map(renewable::productOf);
        var product = products.toOrder(
                scope.partnerId(), Optional.ofNullable(command.productId()).or(() -> renewed));
        if (renewed.isPresent() && !renewed.get().equals(product.id())) {
            throw DomainException.invalid("The renewed assignment is of another product.", "renewsId");
        }
        if (command.contactId() != null) {
            members.requireContact(company.id(), command.contactId());
        }
        var order = new LicenceOrder(scope, orders.nextNumber(), product.id(), command, clock.instant());
        orders.persistAndFlush(order);
        notices.requested(order, company, product);
        audit.record(
                scope.partnerId(),
                company.id(),
                "requestOrder",
                IdType.ORDER,
                order.id(),
                Map.of("number", order.number(), "quantity", String.valueOf(order.quantity())));
        return order.id();
    }
}
