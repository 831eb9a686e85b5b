package portal.partners;

import java.util.UUID;

/** Event: a partner was created. Its first manager has to be invited in the same transaction. */
public record PartnerCreated(UUID partnerId, String partnerName, FirstManager manager) {}
