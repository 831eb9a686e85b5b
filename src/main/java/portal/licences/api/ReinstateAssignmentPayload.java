package portal.licences.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.licences.AssignmentView;

/** The answer to the mutation of the same name. */
@Description("The answer to reinstateAssignment.")
public record ReinstateAssignmentPayload(
        @Description("The assignment, as it is valid again.")
        AssignmentView assignment,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}
