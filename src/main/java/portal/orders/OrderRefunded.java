package portal.orders;

import java.time.Instant;
import java.util.UUID;

/**
 * Event: an order was refunded. Its licences have to be cancelled in the same transaction.
 *
 * @param quantity how many licences had been granted
 */
public record OrderRefunded(
        UUID partnerId,
        UUID companyId,
        UUID orderId,
        String orderNumber,
        UUID productId,
        int quantity,
        UUID contactId,
        Instant refundedAt) {}
