package portal.members;

import java.util.UUID;

/** Event: a partner's member is no longer a manager. Whatever requires one ends in the same transaction. */
public record ManagerLost(UUID partnerId, UUID memberId) {}
