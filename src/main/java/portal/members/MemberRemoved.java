package portal.members;

import java.util.UUID;

/** Event: a member left a company. Its allocations return to the pool in the same transaction. */
public record MemberRemoved(UUID partnerId, UUID companyId, UUID memberId) {}
