package portal.partners;

import java.util.UUID;

/**
 * Event: a reseller's distributor may no longer enter the reseller's companies. Its sessions end in the same
 * transaction.
 */
public record DistributorAccessRevoked(UUID resellerId) {}
