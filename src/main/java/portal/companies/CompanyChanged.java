package portal.companies;

import java.util.Set;
import java.util.UUID;

/**
 * Settings of a company were changed; what depends on them follows in the same transaction.
 *
 * @param settings the names of those that differ
 */
public record CompanyChanged(UUID partnerId, UUID companyId, Set<String> settings) {}
