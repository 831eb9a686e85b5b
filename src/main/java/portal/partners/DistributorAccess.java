package portal.partners;

import org.eclipse.microprofile.graphql.Description;

/** What a reseller lets its distributor do (product spec, "Manage mode"). */
@Description("The access that a reseller grants its distributor.")
public enum DistributorAccess {
    @Description("The distributor can see the names of the reseller's companies and manage them.")
    ALLOWED,
    @Description("The distributor can see only that the reseller exists.")
    DENIED
}
