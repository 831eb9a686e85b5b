package portal.companies;

import java.util.UUID;

/** Event: a company was deactivated. Whatever requires an active company ends in the same transaction. */
public record CompanyClosed(UUID partnerId, UUID companyId) {}
