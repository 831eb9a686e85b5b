package portal.notices;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A notice to plan.
 *
 * @param companyId the company it is about; null if it is about none
 * @param subjectId what it is about; tells apart notices of one kind at one instant
 * @param memberId the member whom the kind's audience names, if it names one
 * @param facts what the mail says, as it is true now. A person's name, such as {@code requestedBy}, comes with that
 *     member's UUID, {@code requestedById}: only so can it be erased with the person
 * @param dueAt when it is owed
 * @param address where to send it instead of to the recipient's address; null for the ordinary case
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

    /** A notice that goes to its recipients' addresses at the due time. */
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
