package portal.notices;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A notice to plan.
 *
 * @param companyId the company it is about; null if none
 * @param subjectId its subject; distinguishes notices of one kind at one instant
 * @param memberId the member in the kind's audience; null if none
 * @param facts the mail's data as of now. A person's name, such as {@code requestedBy}, needs that member's UUID,
 *     {@code requestedById}, beside it, so that it can be erased with the person
 * @param dueAt when it is due
 * @param address overrides the recipient's address; usually null
 */
public record PlannedNotice(
        NoticeKind kind,
        UUID partnerId,
        UUID companyId,
        UUID subjectId,
        UUID memberId,
        Map<String, String> facts,
        Instant dueAt,
        String address) {

    /** A notice to its recipients' addresses at the due time. */
    public PlannedNotice(
            NoticeKind kind,
            UUID partnerId,
            UUID companyId,
            UUID subjectId,
            UUID memberId,
            Map<String, String> facts,
            Instant dueAt) {
        this(kind, partnerId, companyId, subjectId, memberId, facts, dueAt, null);
    }
}
