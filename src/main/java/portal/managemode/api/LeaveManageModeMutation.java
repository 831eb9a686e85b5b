package portal.managemode.api;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.managemode.LeaveManageMode;
import portal.tenancy.*;

/** The mutation leaveManageMode, its input and its payload. */
@GraphQLApi
public class LeaveManageModeMutation {

    @Inject
    LeaveManageMode leaveManageMode;

    @Mutation
    @NonNull
    @Allowed(Permission.LEAVE_MANAGE_MODE)
    @Description("Leaves the current manage session.")
    public Payload leaveManageMode(@NonNull @Description("The session.") Input input) {
        return Payloads.of(() -> leaveManageMode.handle(input.toSession()), Payload::new);
    }

    @Name("LeaveManageModeInput")
    @Description("The manage session to leave.")
    public record Input(
            @NonNull @Id @Description("Your current session.")
            String manageSessionId) {

        UUID toSession() {
            return IdType.MANAGE_SESSION.require(manageSessionId, "manageSessionId");
        }
    }

    @Name("LeaveManageModePayload")
    @Description("Payload of leaveManageMode. The manage token is no longer valid.")
    public record Payload(
            @Description("When the session ended.") Instant endedAt,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
