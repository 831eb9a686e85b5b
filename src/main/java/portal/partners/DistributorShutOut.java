package portal.partners;

import java.util.UUID;

/** A reseller's distributor may no longer enter the reseller's companies, from this transaction on. */
public record DistributorShutOut(UUID resellerId) {}
