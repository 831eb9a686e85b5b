package portal.partners;

import org.eclipse.microprofile.graphql.Description;

/** The access that a reseller gives its distributor. */
@Description("The access that a reseller grants its distributor.")
public enum DistributorAccess {
    @Description("The distributor can see the names of the reseller's companies and manage them.")
    ALLOWED,
    @Description("The distributor can see only that the reseller exists.")
    DENIED
}
