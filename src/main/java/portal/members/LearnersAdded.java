package portal.members;

import java.util.List;
import java.util.UUID;

/** Learners were added to a company; a company may want licences allocated to them in the same transaction. */
public record LearnersAdded(UUID partnerId, UUID companyId, List<UUID> learnerIds) {}
