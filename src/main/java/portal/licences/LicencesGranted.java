package portal.licences;

import java.time.Instant;
import java.util.UUID;

/** Event: a company was granted licences. Notices of their end are planned in the same transaction. */
public record LicencesGranted(UUID partnerId, UUID companyId, UUID assignmentId, Instant endsAt) {}
