package portal.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Event: an order was assigned. Its licences have to be granted in the same transaction.
 *
 * @param renewsId the assignment that it renews; null if none
 * @param startAtPredecessorEnd whether the term starts at the end of that assignment's, instead of now
 */
public record OrderAssigned(
        UUID partnerId,
        UUID companyId,
        UUID orderId,
        String orderNumber,
        UUID productId,
        int quantity,
        UUID contactId,
        LocalDate contractExpiresAt,
        UUID renewsId,
        boolean startAtPredecessorEnd,
        Instant assignedAt) {}
