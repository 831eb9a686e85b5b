package portal.licences.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.licences.SuspendAssignment;

/** What suspendAssignment takes. */
@Input("SuspendAssignmentInput")
@Description("The assignment whose licences are blocked.")
public record SuspendAssignmentInput(
        @NonNull @Id @Description("The assignment.") String assignmentId,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    SuspendAssignment.Command toCommand() {
        return new SuspendAssignment.Command(IdType.ASSIGNMENT.require(assignmentId, "assignmentId"), idempotencyKey);
    }
}
