package portal.companies;

import java.util.UUID;

/** A company is deactivated; what needs an active one ends in the same transaction. */
public record CompanyClosed(UUID partnerId, UUID companyId) {}
