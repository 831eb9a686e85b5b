package portal.companies;

import java.util.UUID;
import portal.partners.FirstManager;

/** A company came into being; its first manager has to be invited in the same transaction. */
public record CompanyCreated(UUID partnerId, UUID companyId, String companyName, FirstManager manager) {}
