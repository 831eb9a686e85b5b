package portal.companies;

import java.util.Set;
import java.util.UUID;

/**
 * Event: a company's settings were changed. Dependent changes follow in the same transaction.
 *
 * @param settings the names of the changed settings
 */
public record CompanyChanged(UUID partnerId, UUID companyId, Set<String> settings) {}
