package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import portal.members.MemberStatus;
import portal.tenancy.Role;

/** Which members to list. */
@Input("MemberFilter")
@Description("Which members to list.")
public record MemberFilter(
        @Description("Only members with this role.") Role role,

        @Description("Only members of this status; without it all but the removed.")
        MemberStatus status) {}
