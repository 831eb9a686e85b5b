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
import portal.licences.AllocateMatching;
import portal.licences.AssignmentQueries;
import portal.licences.AssignmentView;
import portal.members.api.LearnerFilter;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

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
    @Description("Allocates a licence to every learner who matches, to exactly those previewed or to none.")
    public Payload allocateMatching(@NonNull @Description("Whom to allocate to, as previewed.") Input input) {
        return Payloads.of(() -> allocated(allocateMatching.handle(input.toCommand())), Payload::of);
    }

    private Payload.Allocated allocated(AllocateMatching.Done done) {
        return new Payload.Allocated(assignments.find(done.assignmentId()), done.count());
    }

    @Name("AllocateMatchingInput")
    @Description("A licence for every learner who matches, as previewed.")
    public record Input(
            @NonNull @Description("Which learners; who holds a licence of the product already is left out.")
            LearnerFilter filter,

            @Id
            @Description(
                    "The assignment to take the licences from; by default the active one with the latest end that has enough.")
            String assignmentId,

            @Id @Description("The product; may be left out where there are licences of one.")
            String productId,

            @NonNull @Description("The hash that previewMatching answered.")
            String previewHash,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

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
    @Description("The answer to allocateMatching.")
    public record Payload(
            @Description("The assignment that the licences came from.")
            AssignmentView assignment,

            @Description("How many learners got a licence.") Integer count,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {

        /** The outcome of one command, with the assignment as it is now. */
        record Allocated(AssignmentView assignment, int count) {}

        static Payload of(Allocated done, List<UserError> userErrors) {
            return done == null
                    ? new Payload(null, null, userErrors)
                    : new Payload(done.assignment(), done.count(), userErrors);
        }
    }
}
