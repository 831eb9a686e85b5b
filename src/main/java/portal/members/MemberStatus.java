package portal.members;

import org.eclipse.microprofile.graphql.Description;

/** The status of a membership. */
@Description("The status of a membership.")
public enum MemberStatus {
    @Description("The person has not signed in yet, or the integration has not confirmed itself yet.")
    INVITED,
    @Description("The person has signed in, or the integration has confirmed itself.")
    ACTIVE,
    @Description("The membership has ended.")
    REMOVED
}
