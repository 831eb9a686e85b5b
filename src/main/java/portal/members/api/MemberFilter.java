package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.Text;
import portal.members.MemberQueries;
import portal.members.MemberStatus;
import portal.tenancy.Role;

/** Which members to list. */
@Input("MemberFilter")
@Description("Which members to list.")
public record MemberFilter(
        @Description("Only members with this role.") Role role,

        @Description("Only members of this status; without it all but the removed.")
        MemberStatus status,

        @Description("Only members whose name or e-mail address begins with this, in upper or lower case.")
        String text) {

    static MemberQueries.Filter of(MemberFilter filter) {
        return filter == null
                ? new MemberQueries.Filter(null, null, null)
                : new MemberQueries.Filter(
                        filter.role, filter.status, Text.optional(filter.text, 254, "filter", "text"));
    }
}
