package portal.members;

import org.eclipse.microprofile.graphql.Description;

/** Where a membership stands. */
@Description("Where a membership stands.")
public enum MemberStatus {
    @Description("Waiting for the person's first sign-in.")
    INVITED,
    @Description("The person has signed in.")
    ACTIVE,
    @Description("No longer a member.")
    REMOVED
}
