package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.licences.*;
import portal.tenancy.*;

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
            "Suspends an assignment: all learners holding its licences lose access immediately. Its end date does not change. Not available in manage mode.")
    public Payload suspendAssignment(@NonNull @Description("The assignment.") Input input) {
        return Payloads.of(() -> assignments.find(suspendAssignment.handle(input.toCommand())), Payload::new);
    }

    @Name("SuspendAssignmentInput")
    @Description("The assignment to suspend.")
    public record Input(
            @NonNull @Id @Description("The assignment.") String assignmentId,
            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        SuspendAssignment.Command toCommand() {
            return new SuspendAssignment.Command(
                    IdType.ASSIGNMENT.require(assignmentId, "assignmentId"), idempotencyKey);
        }
    }

    @Name("SuspendAssignmentPayload")
    @Description("Payload of suspendAssignment.")
    public record Payload(
            @Description("The suspended assignment.") AssignmentView assignment,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
