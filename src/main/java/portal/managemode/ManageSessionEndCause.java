package portal.managemode;

import org.eclipse.microprofile.graphql.Description;

/** The precondition of a session that no longer holds. */
@Description("What took away the ground that a manage session stood on.")
public enum ManageSessionEndCause {
    @Description("The partner deactivated the company.")
    COMPANY_DEACTIVATED,
    @Description("Who entered was removed or is no manager any more.")
    MANAGER_LOST,
    @Description("The reseller or the operator took away what let the distributor in.")
    DISTRIBUTOR_SHUT_OUT,
    @Description("The company denied its partner access.")
    PARTNER_ACCESS_DENIED
}
