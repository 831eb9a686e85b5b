package portal.managemode.api;

import jakarta.inject.Inject;
import java.time.Instant;
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
import portal.managemode.LeaveManageMode;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation leaveManageMode, its input and its payload. */
@GraphQLApi
public class LeaveManageModeMutation {

    @Inject
    LeaveManageMode leaveManageMode;

    @Mutation
    @NonNull
    @Allowed(Permission.LEAVE_MANAGE_MODE)
    @Description("Leaves the manage session that you act through.")
    public Payload leaveManageMode(@NonNull @Description("The session.") Input input) {
        return Payloads.of(() -> leaveManageMode.handle(input.toSession()), Payload::new);
    }

    @Name("LeaveManageModeInput")
    @Description("Which manage session you leave.")
    public record Input(
            @NonNull @Id @Description("The session that you act through.")
            String manageSessionId) {

        UUID toSession() {
            return IdType.MANAGE_SESSION.require(manageSessionId, "manageSessionId");
        }
    }

    @Name("LeaveManageModePayload")
    @Description("The answer to leaveManageMode. The manage token is good for nothing any more.")
    public record Payload(
            @Description("When the session ended.") Instant endedAt,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
