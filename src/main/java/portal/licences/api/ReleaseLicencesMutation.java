package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.licences.*;
import portal.tenancy.*;

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
            "Releases the given allocations, all or none. The licences can be allocated again for the rest of their term.")
    public Payload releaseLicences(@NonNull @Description("The allocations to release.") Input input) {
        return Payloads.of(() -> allocations.findAll(releaseLicences.handle(input.toCommand())), Payload::new);
    }

    @Name("ReleaseLicencesInput")
    @Description("The allocations to release.")
    public record Input(
            @NonNull @Id @Description("The ids of between 1 and 1,000 allocations.")
            List<@NonNull String> allocationIds,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        ReleaseLicences.Command toCommand() {
            var ids = IntStream.range(0, allocationIds.size())
                    .<UUID>mapToObj(
                            i -> IdType.ALLOCATION.require(allocationIds.get(i), "allocationIds", String.valueOf(i)))
                    .toList();
            return new ReleaseLicences.Command(ids, idempotencyKey);
        }
    }

    @Name("ReleaseLicencesPayload")
    @Description("Payload of releaseLicences.")
    public record Payload(
            @Description("The released allocations, in the order of the input.")
            List<@NonNull AllocationView> allocations,

            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
