package portal.managemode;

import org.eclipse.microprofile.graphql.Description;

/** The status of a manage session. */
@Description("The status of a manage session.")
public enum ManageSessionStatus {
    @Description("The session is in progress.")
    LIVE,
    @Description("The partner manager left the session.")
    LEFT,
    @Description("Somebody else ended the session.")
    ENDED,
    @Description("The session expired.")
    EXPIRED
}
