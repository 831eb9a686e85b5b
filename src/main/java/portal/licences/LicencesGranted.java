package portal.licences;

import java.time.Instant;
import java.util.UUID;

/** A company was granted licences; what their end will owe is planned in the same transaction. */
public record LicencesGranted(UUID partnerId, UUID companyId, UUID assignmentId, Instant endsAt) {}
