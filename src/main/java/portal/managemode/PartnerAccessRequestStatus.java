package portal.managemode;

import org.eclipse.microprofile.graphql.Description;

/** The status of an access request. */
@Description("The status of a partner access request.")
public enum PartnerAccessRequestStatus {
    @Description("The company has not answered yet.")
    OPEN,
    @Description("The requester may enter now.")
    APPROVED,
    @Description("The approval has expired.")
    OVER
}
