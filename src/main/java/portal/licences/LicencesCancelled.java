package portal.licences;

import java.util.UUID;

/** Event: a company's licences were cancelled. Notices of their end are dropped in the same transaction. */
public record LicencesCancelled(UUID partnerId, UUID companyId, UUID assignmentId) {}
