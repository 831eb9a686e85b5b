package portal.licences.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.licences.AssignmentView;

/** The answer to the mutation of the same name. */
@Description("The answer to suspendAssignment.")
public record SuspendAssignmentPayload(
        @Description("The suspended assignment.") AssignmentView assignment,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}
