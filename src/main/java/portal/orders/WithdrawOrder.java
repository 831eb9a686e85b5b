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

/** Withdraws an order of the company, as long as the partner has not decided. */
@ApplicationScoped
public class WithdrawOrder {

    public record Command(UUID orderId, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

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

    /** Returns the order's id; NOT_FOUND or ORDER_NOT_REQUESTED. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var order = orders.lock(command.orderId());
        order.withdraw(currentScope.require(), clock.instant());
        notices.withdrawn(order);
        audit.record(
                order.partnerId(),
                order.companyId(),
                "withdrawOrder",
                IdType.ORDER,
                order.id(),
                Map.of("number", order.number()));
        return order.id();
    }
}
