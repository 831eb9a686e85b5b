package portal.licences;

import java.util.UUID;

/** A company's licences were taken back; what their end would have owed falls away in the same transaction. */
public record LicencesCancelled(UUID partnerId, UUID companyId, UUID assignmentId) {}
