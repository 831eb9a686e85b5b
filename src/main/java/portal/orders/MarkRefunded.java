package portal.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import portal.tenancy.CurrentScope;

/** The order's part of a refund: marks an assigned order as refunded. */
@ApplicationScoped
public class MarkRefunded {

    @Inject
    LicenceOrders orders;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    /** Locks the order until the transaction ends; NOT_FOUND or ORDER_NOT_ASSIGNED. */
    @Transactional(TxType.MANDATORY)
    public OrderRefunded handle(UUID orderId) {
        return orders.lock(orderId).refund(currentScope.require(), clock.instant());
    }
}
