package portal.notices;

import java.util.Map;
import java.util.UUID;

/**
 * A leased delivery with everything that its mail needs.
 *
 * @param leaseId the fence: the outcome is recorded only while this lease holds
 * @param attempts the number of previous attempts
 * @param moot whether its content is no longer true, so that it must not be sent
 */
public record Outgoing(
        UUID partnerId,
        UUID id,
        UUID leaseId,
        NoticeKind kind,
        Map<String, Object> facts,
        String address,
        String recipientName,
        String language,
        String messageId,
        int attempts,
        boolean moot) {}
