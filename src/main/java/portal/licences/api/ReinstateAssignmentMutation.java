package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
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
import portal.licences.AssignmentQueries;
import portal.licences.AssignmentView;
import portal.licences.ReinstateAssignment;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation reinstateAssignment, its input and its payload. */
@GraphQLApi
public class ReinstateAssignmentMutation {

    @Inject
    AssignmentQueries assignments;

    @Inject
    ReinstateAssignment reinstateAssignment;

    @Mutation
    @NonNull
    @Allowed(Permission.SUSPEND_ASSIGNMENTS)
    @Description("Lifts the suspension of an assignment, at once. Never inside manage mode.")
    public Payload reinstateAssignment(@NonNull @Description("The assignment.") Input input) {
        return Payloads.of(() -> assignments.find(reinstateAssignment.handle(input.toCommand())), Payload::new);
    }

    @Name("ReinstateAssignmentInput")
    @Description("The assignment whose licences are valid again.")
    public record Input(
            @NonNull @Id @Description("The assignment.") String assignmentId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        ReinstateAssignment.Command toCommand() {
            return new ReinstateAssignment.Command(
                    IdType.ASSIGNMENT.require(assignmentId, "assignmentId"), idempotencyKey);
        }
    }

    @Name("ReinstateAssignmentPayload")
    @Description("The answer to reinstateAssignment.")
    public record Payload(
            @Description("The assignment, as it is valid again.")
            AssignmentView assignment,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
