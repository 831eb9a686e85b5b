package portal.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;

/** Rejects an order with a reason, for its partner. */
@ApplicationScoped
public class RejectOrder {

    public record Command(UUID orderId, String reason, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    LicenceOrders orders;

    @Inject
    OrderNotices notices;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the order's id; NOT_FOUND, ORDER_NOT_REQUESTED, or INVALID_INPUT without a reason. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var order = orders.lock(command.orderId());
        order.reject(currentScope.require(), command.reason(), clock.instant());
        notices.rejected(order);
        audit.record(
                order.partnerId(),
                order.companyId(),
                "rejectOrder",
                IdType.ORDER,
                order.id(),
                Map.of("number", order.number(), "reason", order.rejectionReason()));
        return order.id();
    }
}
