package portal.members;

import java.util.List;
import java.util.UUID;

/**
 * Event: learners were added to a company, which may have chosen to allocate licences to them in the same transaction.
 */
public record LearnersAdded(UUID partnerId, UUID companyId, List<UUID> learnerIds) {}
