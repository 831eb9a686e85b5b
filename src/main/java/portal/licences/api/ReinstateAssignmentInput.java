package portal.licences.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.licences.ReinstateAssignment;

/** What reinstateAssignment takes. */
@Input("ReinstateAssignmentInput")
@Description("The assignment whose licences are valid again.")
public record ReinstateAssignmentInput(
        @NonNull @Id @Description("The assignment.") String assignmentId,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    ReinstateAssignment.Command toCommand() {
        return new ReinstateAssignment.Command(IdType.ASSIGNMENT.require(assignmentId, "assignmentId"), idempotencyKey);
    }
}
