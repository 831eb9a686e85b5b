package portal.members;

import org.eclipse.microprofile.graphql.Description;

/** The status of a membership. */
@Description("Where a membership stands.")
public enum MemberStatus {
    @Description("Waiting for the person's first sign-in, or for the integration to confirm itself.")
    INVITED,
    @Description("The person has signed in, or the integration has confirmed itself.")
    ACTIVE,
    @Description("No longer a member.")
    REMOVED
}
