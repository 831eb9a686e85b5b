package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.Text;
import portal.members.MemberQueries;
import portal.members.MemberStatus;
import portal.tenancy.Role;

/** Filter for members. */
@Input("MemberFilter")
@Description("Filter for members.")
public record MemberFilter(
        @Description("Only members with this role.") Role role,

        @Description("Only members with this status; defaults to all except removed ones.")
        MemberStatus status,

        @Description("Only members whose name or e-mail address begins with this text, ignoring case.")
        String text) {

    static MemberQueries.Filter of(MemberFilter filter) {
        return filter == null
                ? new MemberQueries.Filter(null, null, null)
                : new MemberQueries.Filter(
                        filter.role, filter.status, Text.optional(filter.text, 254, "filter", "text"));
    }
}
