package portal.notices;

import java.util.Map;
import java.util.UUID;

/**
 * A delivery that a relay has leased: everything a mail needs.
 *
 * @param leaseId the fence: the outcome is noted only while this lease holds
 * @param attempts how often sending was tried before
 * @param moot whether what it says has become untrue, so that it must not be sent
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
