package portal.managemode;

import org.eclipse.microprofile.graphql.Description;

/** The status of an access request. */
@Description("Where a request to be let in stands.")
public enum PartnerAccessRequestStatus {
    @Description("The company has not answered.")
    OPEN,
    @Description("Whoever asked may enter now.")
    APPROVED,
    @Description("Whoever asked could enter for a while.")
    OVER
}
