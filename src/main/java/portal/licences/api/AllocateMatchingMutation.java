package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.licences.*;
import portal.members.api.LearnerFilter;
import portal.tenancy.*;

/** The mutation allocateMatching, its input and its payload. */
@GraphQLApi
public class AllocateMatchingMutation {

    @Inject
    AllocateMatching allocateMatching;

    @Inject
    AssignmentQueries assignments;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description("Allocates a licence to every matching learner: exactly to the previewed learners, or to none.")
    public Payload allocateMatching(@NonNull @Description("The previewed allocation.") Input input) {
        return Payloads.of(() -> allocated(allocateMatching.handle(input.toCommand())), Payload::of);
    }

    private Payload.Allocated allocated(AllocateMatching.Done done) {
        return new Payload.Allocated(assignments.find(done.assignmentId()), done.count());
    }

    @Name("AllocateMatchingInput")
    @Description("A previewed allocation to all matching learners.")
    public record Input(
            @NonNull
            @Description("The learners to match. Those who already hold a licence of the product are excluded.")
            LearnerFilter filter,

            @Id
            @Description(
                    "The assignment to take the licences from; defaults to the active one with the latest expiry that has enough free licences.")
            String assignmentId,

            @Id @Description("The product; optional if the company has licences of only one product.")
            String productId,

            @NonNull @Description("The hash returned by previewMatching.")
            String previewHash,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        AllocateMatching.Command toCommand() {
            return new AllocateMatching.Command(
                    filter.toFilter(),
                    assignmentId == null ? null : IdType.ASSIGNMENT.require(assignmentId, "assignmentId"),
                    productId == null ? null : IdType.PRODUCT.require(productId, "productId"),
                    previewHash,
                    idempotencyKey);
        }
    }

    @Name("AllocateMatchingPayload")
    @Description("Payload of allocateMatching.")
    public record Payload(
            @Description("The assignment that the licences came from.")
            AssignmentView assignment,

            @Description("Number of learners who received a licence.")
            Integer count,

            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {

        /** The result of the command, with the current state of the assignment. */
        record Allocated(AssignmentView assignment, int count) {}

        static Payload of(Allocated done, List<UserError> userErrors) {
            return done == null
                    ? new Payload(null, null, userErrors)
                    : new Payload(done.assignment(), done.count(), userErrors);
        }
    }
}
