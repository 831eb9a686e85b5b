package portal.managemode.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;

/** The answer to the mutation of the same name. */
@Description("The answer to leaveManageMode. The manage token is good for nothing any more.")
public record LeaveManageModePayload(
        @Description("When the session ended.") Instant endedAt,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}
