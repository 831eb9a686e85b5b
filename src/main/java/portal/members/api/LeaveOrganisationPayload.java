package portal.members.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.members.MemberView;

/** The payload of leaveOrganisation. */
@Description("The payload of leaveOrganisation.")
public record LeaveOrganisationPayload(
        @Description("The membership that has ended.") MemberView member,

        @NonNull @Description("Errors that prevented the mutation; empty if it succeeded.")
        List<@NonNull UserError> userErrors) {}
