package portal.members;

import org.eclipse.microprofile.graphql.Description;

/**
 * A learner's licence status for one product or, if none is named, for any: then the licence with the latest end
 * counts.
 */
@Description("How a learner stands with licences. Where no product is named, the licence that lasts longest counts.")
public enum LearnerLicenceStatus {
    @Description("Holds no licence and none has expired.")
    NONE,
    @Description("Holds a licence.")
    ALLOCATED,
    @Description("Holds a licence that ends soon, within the partner's expiringDays.")
    EXPIRING,
    @Description("Held a licence, and its term is over.")
    EXPIRED
}
