package portal.members;

import org.eclipse.microprofile.graphql.Description;

/**
 * How a learner stands with licences of one product or, where none is named, of any: then the one that lasts longest
 * counts. The tabs of product spec, "Allocation".
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
