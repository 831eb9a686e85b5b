package portal.managemode;

import org.eclipse.microprofile.graphql.Description;

/** Where a request to be let in stands. */
@Description("The status of a partner access request.")
public enum PartnerAccessRequestStatus {
    @Description("The company has not answered yet.")
    OPEN,
    @Description("The requester may enter now.")
    APPROVED,
    @Description("The approval has expired.")
    OVER
}
