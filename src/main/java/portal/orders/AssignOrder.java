package portal.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.companies.CompanyQueries;
import portal.idempotency.Idempotent;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;

/** Assigns exactly the quantity that an order requests, once, outside manage mode. */
@ApplicationScoped
public class AssignOrder {

    /** @param startAtPredecessorEnd whether the term starts where that of the renewed assignment ends, instead of now */
    public record Command(UUID orderId, boolean startAtPredecessorEnd, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    LicenceOrders orders;

    @Inject
    CompanyQueries companies;

    @Inject
    Event<OrderAssigned> assigned;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the order's id; NOT_FOUND, ORDER_NOT_REQUESTED, COMPANY_INACTIVE, or INVALID_INPUT if it renews nothing. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var order = orders.lock(command.orderId());
        assign(order, command.startAtPredecessorEnd());
        return order.id();
    }

    /** Assigns an order that the transaction has locked. */
    void assign(LicenceOrder order, boolean startAtPredecessorEnd) {
        companies.requireActive(order.companyId());
        var event = order.assign(currentScope.require(), startAtPredecessorEnd, clock.instant());
        orders.flush();
        assigned.fire(event);
        audit.record(
                order.partnerId(),
                order.companyId(),
                "assignOrder",
                IdType.ORDER,
                order.id(),
                Map.of("number", order.number(), "quantity", String.valueOf(order.quantity())));
    }
}
