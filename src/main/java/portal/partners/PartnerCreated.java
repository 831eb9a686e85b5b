package portal.partners;

import java.util.UUID;

/** A partner came into being; its first manager has to be invited in the same transaction. */
public record PartnerCreated(UUID partnerId, String partnerName, FirstManager manager) {}
