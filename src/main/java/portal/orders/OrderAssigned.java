package portal.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An order was assigned; its licences have to be granted in the same transaction. */
public record OrderAssigned(
        UUID partnerId,
        UUID companyId,
        UUID orderId,
        String orderNumber,
        UUID productId,
        int quantity,
        UUID contactId,
        LocalDate contractExpiresAt,
        Instant assignedAt) {}
