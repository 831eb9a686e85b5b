package portal.partners.api;

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
import portal.partners.ChangeDistributor;
import portal.partners.PartnerQueries;
import portal.partners.PartnerView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation changeDistributor, its input and its payload. */
@GraphQLApi
public class ChangeDistributorMutation {

    @Inject
    ChangeDistributor changeDistributor;

    @Inject
    PartnerQueries partners;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_PARTNERS)
    @Description(
            "Says through which distributor a partner sells. There is one level: a reseller distributes to nobody.")
    public Payload changeDistributor(@NonNull @Description("Partner and distributor.") Input input) {
        return Payloads.of(() -> partners.find(changeDistributor.handle(input.toCommand())), Payload::new);
    }

    @Name("ChangeDistributorInput")
    @Description("Through whom a partner sells.")
    public record Input(
            @NonNull @Id @Description("The partner.") String partnerId,

            @Id @Description("Its distributor from now on; null or left out: none.")
            String distributorId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        ChangeDistributor.Command toCommand() {
            return new ChangeDistributor.Command(
                    IdType.PARTNER.require(partnerId, "partnerId"),
                    distributorId == null ? null : IdType.PARTNER.require(distributorId, "distributorId"),
                    idempotencyKey);
        }
    }

    @Name("ChangeDistributorPayload")
    @Description("The answer to changeDistributor.")
    public record Payload(
            @Description("The partner with its distributor.")
            PartnerView partner,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
