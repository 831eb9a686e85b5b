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
 * @param facts what the mail says, as it is true now
 * @param dueAt when it is owed
 */
public record PlannedNotice(
        NoticeKind kind,
        UUID partnerId,
        UUID companyId,
        UUID subjectId,
        UUID memberId,
        Map<String, String> facts,
        Instant dueAt) {}
