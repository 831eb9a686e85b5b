package portal.managemode.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.managemode.ManageSessionView;

/** The answer to the mutation of the same name. */
@Description("The answer to enterManageMode.")
public record EnterManageModePayload(
        @Description("The session.") ManageSessionView manageSession,

        @Description(
                "What the token endpoint takes as subject_token, together with your own access token as actor_token, for"
                        + " a manage token. Good until the session ends. Keep it secret; null once the session is over.")
        String grant,

        @Description("The token endpoint (RFC 8693).") String tokenEndpoint,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {

    record Entered(ManageSessionView session, String grant, String tokenEndpoint) {}

    static EnterManageModePayload of(Entered entered, List<UserError> errors) {
        return entered == null
                ? new EnterManageModePayload(null, null, null, errors)
                : new EnterManageModePayload(entered.session(), entered.grant(), entered.tokenEndpoint(), errors);
    }
}
