package portal.members.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;

/** The payload of declineInvitation. */
@Description("The payload of declineInvitation.")
public record DeclineInvitationPayload(
        @Description("The invitation that you declined.") ViewerInvitation invitation,

        @NonNull @Description("Errors that prevented the mutation; empty if it succeeded.")
        List<@NonNull UserError> userErrors) {}
