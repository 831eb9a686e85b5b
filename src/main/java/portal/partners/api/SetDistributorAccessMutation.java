package portal.partners.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.api.*;
import portal.partners.*;
import portal.tenancy.*;

/** The mutation setDistributorAccess, its input and its payload. */
@GraphQLApi
public class SetDistributorAccessMutation {

    @Inject
    SetDistributorAccess setDistributorAccess;

    @Inject
    PartnerQueries partners;

    // Named explicitly: the engine would take "set" for a property prefix and drop it.
    @Mutation("setDistributorAccess")
    @NonNull
    @Allowed(Permission.WRITE_DISTRIBUTOR_ACCESS)
    @Description(
            "Grants or withdraws your distributor's permission to see the names of your companies and to manage them.")
    public Payload setDistributorAccess(@NonNull @Description("The new setting.") Input input) {
        return Payloads.of(() -> partners.find(setDistributorAccess.handle(input.toCommand())), Payload::new);
    }

    @Name("SetDistributorAccessInput")
    @Description("The access that your partner grants its distributor.")
    public record Input(
            @NonNull @Description("Whether the distributor may see the names of your companies and manage them.")
            DistributorAccess distributorAccess,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        SetDistributorAccess.Command toCommand() {
            return new SetDistributorAccess.Command(distributorAccess, idempotencyKey);
        }
    }

    @Name("SetDistributorAccessPayload")
    @Description("Payload of setDistributorAccess.")
    public record Payload(
            @Description("Your partner.") PartnerView partner,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
