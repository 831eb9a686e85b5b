package portal.licences.api;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.licences.*;
import portal.tenancy.*;

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
    @Description("Allocates a licence to each of the given learners. All receive one or none.")
    public Payload allocateLicences(
            @NonNull @Description("The learners and, optionally, the assignment to use.") Input input) {
        return Payloads.of(() -> allocations.findAll(allocateLicences.handle(input.toCommand())), Payload::new);
    }

    @Name("AllocateLicencesInput")
    @Description("Learners of the current company who each receive a licence.")
    public record Input(
            @NonNull @Id @Description("The ids of between 1 and 1,000 learners.")
            List<@NonNull String> learnerIds,

            @Id
            @Description(
                    "The assignment to take the licences from; defaults to the active one with the latest expiry that has enough free licences and whose term does not overlap with the learners' existing licences.")
            String assignmentId,

            @Id @Description("The product; optional if the company has licences of only one product.")
            String productId,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

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
    @Description("Payload of allocateLicences.")
    public record Payload(
            @Description("The allocations, in the order of the learner ids.")
            List<@NonNull AllocationView> allocations,

            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
