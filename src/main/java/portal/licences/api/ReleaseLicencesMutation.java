package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
import portal.licences.AllocationQueries;
import portal.licences.AllocationView;
import portal.licences.ReleaseLicences;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation releaseLicences, its input and its payload. */
@GraphQLApi
public class ReleaseLicencesMutation {

    @Inject
    ReleaseLicences releaseLicences;

    @Inject
    AllocationQueries allocations;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description(
            "Takes these licences back from their learners, all or none; what is left of the term can be allocated.")
    public Payload releaseLicences(@NonNull @Description("The licences.") Input input) {
        return Payloads.of(() -> allocations.findAll(releaseLicences.handle(input.toCommand())), Payload::new);
    }

    @Name("ReleaseLicencesInput")
    @Description("Licences to take back from their learners.")
    public record Input(
            @NonNull @Id @Description("The allocations, 1 to 1,000; all are released or none.")
            List<@NonNull String> allocationIds,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        ReleaseLicences.Command toCommand() {
            var ids = IntStream.range(0, allocationIds.size())
                    .<UUID>mapToObj(
                            i -> IdType.ALLOCATION.require(allocationIds.get(i), "allocationIds", String.valueOf(i)))
                    .toList();
            return new ReleaseLicences.Command(ids, idempotencyKey);
        }
    }

    @Name("ReleaseLicencesPayload")
    @Description("The answer to releaseLicences.")
    public record Payload(
            @Description("The released allocations, in the order named.")
            List<@NonNull AllocationView> allocations,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
