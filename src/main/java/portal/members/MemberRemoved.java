package portal.members;

import java.util.UUID;

/** A member left a company; what was allocated to it returns in the same transaction. */
public record MemberRemoved(UUID partnerId, UUID companyId, UUID memberId) {}
