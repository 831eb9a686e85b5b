package portal.members;

import org.eclipse.microprofile.graphql.Description;

/**
 * How a learner stands with licences of one product or, where none is named, of any: then the one that lasts longest
 * counts. The tabs of product spec, "Allocation".
 */
@Description("The licence status of a learner. Without a product filter, the licence that ends last counts.")
public enum LearnerLicenceStatus {
    @Description("The learner has no licence, not even an expired one.")
    NONE,
    @Description("The learner holds a licence.")
    ALLOCATED,
    @Description("The learner's licence expires within the partner's expiringDays.")
    EXPIRING,
    @Description("The learner's licence has expired.")
    EXPIRED
}
