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
import portal.licences.SuspendAssignment;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation suspendAssignment, its input and its payload. */
@GraphQLApi
public class SuspendAssignmentMutation {

    @Inject
    AssignmentQueries assignments;

    @Inject
    SuspendAssignment suspendAssignment;

    @Mutation
    @NonNull
    @Allowed(Permission.SUSPEND_ASSIGNMENTS)
    @Description(
            "Blocks the access of all who hold licences of an assignment, at once. Its end stays. Never inside manage mode.")
    public Payload suspendAssignment(@NonNull @Description("The assignment.") Input input) {
        return Payloads.of(() -> assignments.find(suspendAssignment.handle(input.toCommand())), Payload::new);
    }

    @Name("SuspendAssignmentInput")
    @Description("The assignment whose licences are blocked.")
    public record Input(
            @NonNull @Id @Description("The assignment.") String assignmentId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        SuspendAssignment.Command toCommand() {
            return new SuspendAssignment.Command(
                    IdType.ASSIGNMENT.require(assignmentId, "assignmentId"), idempotencyKey);
        }
    }

    @Name("SuspendAssignmentPayload")
    @Description("The answer to suspendAssignment.")
    public record Payload(
            @Description("The suspended assignment.") AssignmentView assignment,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
