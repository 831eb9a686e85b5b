package portal.managemode;

import org.eclipse.microprofile.graphql.Description;

/** The precondition of a session that no longer holds. */
@Description("The event that ended a manage session because it was no longer allowed.")
public enum ManageSessionEndCause {
    @Description("The partner deactivated the company.")
    COMPANY_DEACTIVATED,
    @Description("The partner manager was removed or lost the manager role.")
    MANAGER_LOST,
    @Description("The reseller or the operator withdrew the distributor's access.")
    DISTRIBUTOR_SHUT_OUT,
    @Description("The company denied its partner access.")
    PARTNER_ACCESS_DENIED
}
