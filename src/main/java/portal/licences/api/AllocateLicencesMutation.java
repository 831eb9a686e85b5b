package portal.licences.api;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import portal.licences.AllocateLicences;
import portal.licences.AllocationQueries;
import portal.licences.AllocationView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation allocateLicences, its input and its payload. */
@GraphQLApi
public class AllocateLicencesMutation {

    @Inject
    AllocateLicences allocateLicences;

    @Inject
    AllocationQueries allocations;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description("Allocates a licence to each of these learners, to all or to none.")
    public Payload allocateLicences(
            @NonNull @Description("The learners, and where the licences come from.") Input input) {
        return Payloads.of(() -> allocations.findAll(allocateLicences.handle(input.toCommand())), Payload::new);
    }

    @Name("AllocateLicencesInput")
    @Description("Learners of the company acted in who get a licence each.")
    public record Input(
            @NonNull @Id @Description("The learners, 1 to 1,000; all get a licence or none.")
            List<@NonNull String> learnerIds,

            @Id
            @Description(
                    "The assignment to take the licences from; by default the active one with the latest end that has enough and whose term does not overlap what the learners hold.")
            String assignmentId,

            @Id @Description("The product; may be left out where there are licences of one.")
            String productId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        AllocateLicences.Command toCommand() {
            var learners = new ArrayList<UUID>(learnerIds.size());
            for (int i = 0; i < learnerIds.size(); i++) {
                learners.add(IdType.MEMBER.require(learnerIds.get(i), "learnerIds", String.valueOf(i)));
            }
            return new AllocateLicences.Command(
                    assignmentId == null ? null : IdType.ASSIGNMENT.require(assignmentId, "assignmentId"),
                    productId == null ? null : IdType.PRODUCT.require(productId, "productId"),
                    learners,
                    idempotencyKey);
        }
    }

    @Name("AllocateLicencesPayload")
    @Description("The answer to allocateLicences.")
    public record Payload(
            @Description("The allocations, in the order of the learners.")
            List<@NonNull AllocationView> allocations,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
