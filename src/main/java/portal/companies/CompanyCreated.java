package portal.companies;

import java.util.UUID;
import portal.partners.FirstManager;

/** Event: a company was created. Its first manager has to be invited in the same transaction. */
public record CompanyCreated(UUID partnerId, UUID companyId, String companyName, FirstManager manager) {}
