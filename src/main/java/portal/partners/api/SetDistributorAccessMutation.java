package portal.partners.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.partners.DistributorAccess;
import portal.partners.PartnerQueries;
import portal.partners.PartnerView;
import portal.partners.SetDistributorAccess;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation setDistributorAccess, its input and its payload. */
@GraphQLApi
public class SetDistributorAccessMutation {

    @Inject
    SetDistributorAccess setDistributorAccess;

    @Inject
    PartnerQueries partners;

    // Named, because "set" would be taken for the mark of a property.
    @Mutation("setDistributorAccess")
    @NonNull
    @Allowed(Permission.WRITE_DISTRIBUTOR_ACCESS)
    @Description("Lets your distributor see the names of your companies and enter them, or no longer.")
    public Payload setDistributorAccess(@NonNull @Description("What it may.") Input input) {
        return Payloads.of(() -> partners.find(setDistributorAccess.handle(input.toCommand())), Payload::new);
    }

    @Name("SetDistributorAccessInput")
    @Description("What your partner lets its distributor do.")
    public record Input(
            @NonNull @Description("Whether the distributor sees the names of your companies and may enter them.")
            DistributorAccess distributorAccess,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        SetDistributorAccess.Command toCommand() {
            return new SetDistributorAccess.Command(distributorAccess, idempotencyKey);
        }
    }

    @Name("SetDistributorAccessPayload")
    @Description("The answer to setDistributorAccess.")
    public record Payload(
            @Description("Your partner.") PartnerView partner,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
