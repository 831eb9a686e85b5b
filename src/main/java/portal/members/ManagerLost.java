package portal.members;

import java.util.UUID;

/** A member of a partner is no manager of it any more; what only a manager may goes on no longer, from this transaction on. */
public record ManagerLost(UUID partnerId, UUID memberId) {}
