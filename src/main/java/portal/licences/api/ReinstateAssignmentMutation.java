package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.licences.*;
import portal.tenancy.*;

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
    @Description("Lifts the suspension of an assignment, immediately. Not available in manage mode.")
    public Payload reinstateAssignment(@NonNull @Description("The assignment.") Input input) {
        return Payloads.of(() -> assignments.find(reinstateAssignment.handle(input.toCommand())), Payload::new);
    }

    @Name("ReinstateAssignmentInput")
    @Description("The assignment to reinstate.")
    public record Input(
            @NonNull @Id @Description("The assignment.") String assignmentId,
            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        ReinstateAssignment.Command toCommand() {
            return new ReinstateAssignment.Command(
                    IdType.ASSIGNMENT.require(assignmentId, "assignmentId"), idempotencyKey);
        }
    }

    @Name("ReinstateAssignmentPayload")
    @Description("Payload of reinstateAssignment.")
    public record Payload(
            @Description("The reinstated assignment.") AssignmentView assignment,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
