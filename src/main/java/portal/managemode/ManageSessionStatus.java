package portal.managemode;

import org.eclipse.microprofile.graphql.Description;

/** The status of a manage session. */
@Description("Where a manage session stands.")
public enum ManageSessionStatus {
    @Description("Somebody is in.")
    LIVE,
    @Description("The partner manager left.")
    LEFT,
    @Description("Somebody else ended it.")
    ENDED,
    @Description("Its time was up.")
    EXPIRED
}
