package portal.managemode.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.managemode.ManageSessionView;

/** The answer to the mutation of the same name. */
@Description("The answer to endManageSession.")
public record EndManageSessionPayload(
        @Description("The session.") ManageSessionView manageSession,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}
