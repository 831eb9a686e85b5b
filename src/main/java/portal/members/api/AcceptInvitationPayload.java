package portal.members.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;

/** The payload of acceptInvitation. */
@Description("The payload of acceptInvitation.")
public record AcceptInvitationPayload(
        @Description("The membership that you can act through from now on.")
        ViewerMembership membership,

        @NonNull @Description("Errors that prevented the mutation; empty if it succeeded.")
        List<@NonNull UserError> userErrors) {}
