package portal.members;

import org.eclipse.microprofile.graphql.Description;

/**
 * A learner's licence status for one product or, if none is named, for any: then the licence with the latest end
 * counts.
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
