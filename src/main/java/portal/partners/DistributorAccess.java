package portal.partners;

import org.eclipse.microprofile.graphql.Description;

/** The access that a reseller gives its distributor. */
@Description("What a reseller lets its distributor do.")
public enum DistributorAccess {
    @Description("See the names of the reseller's companies and enter them.")
    ALLOWED,
    @Description("See that the reseller exists, and nothing else.")
    DENIED
}
