package portal.managemode.api;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.managemode.EndManageSession;
import portal.managemode.ManageSessionQueries;
import portal.managemode.ManageSessionView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation endManageSession, its input and its payload. */
@GraphQLApi
public class EndManageSessionMutation {

    @Inject
    EndManageSession endManageSession;

    @Inject
    ManageSessionQueries sessions;

    @Mutation
    @NonNull
    @Allowed(Permission.END_MANAGE_SESSIONS)
    @Description("Ends a manage session at once: nothing is done in it any more once this is answered.")
    public Payload endManageSession(@NonNull @Description("The session.") Input input) {
        return Payloads.of(() -> sessions.find(endManageSession.handle(input.toSession())), Payload::new);
    }

    @Name("EndManageSessionInput")
    @Description("Which manage session ends.")
    public record Input(
            @NonNull @Id @Description("The session.") String manageSessionId) {

        UUID toSession() {
            return IdType.MANAGE_SESSION.require(manageSessionId, "manageSessionId");
        }
    }

    @Name("EndManageSessionPayload")
    @Description("The answer to endManageSession.")
    public record Payload(
            @Description("The session.") ManageSessionView manageSession,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
