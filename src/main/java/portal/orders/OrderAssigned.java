package portal.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An order was assigned; its licences have to be granted in the same transaction.
 *
 * @param renewsId the assignment that it renews; null if none
 * @param startAtPredecessorEnd whether the term starts where that one's ends, instead of now
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
