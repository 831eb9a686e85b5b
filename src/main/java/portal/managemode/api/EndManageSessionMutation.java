package portal.managemode.api;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.managemode.*;
import portal.tenancy.*;

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
    @Description("Ends a manage session immediately. Its tokens are rejected once this mutation returns.")
    public Payload endManageSession(@NonNull @Description("The session.") Input input) {
        return Payloads.of(() -> sessions.find(endManageSession.handle(input.toSession())), Payload::new);
    }

    @Name("EndManageSessionInput")
    @Description("The manage session to end.")
    public record Input(
            @NonNull @Id @Description("The session.") String manageSessionId) {

        UUID toSession() {
            return IdType.MANAGE_SESSION.require(manageSessionId, "manageSessionId");
        }
    }

    @Name("EndManageSessionPayload")
    @Description("Payload of endManageSession.")
    public record Payload(
            @Description("The session.") ManageSessionView manageSession,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
