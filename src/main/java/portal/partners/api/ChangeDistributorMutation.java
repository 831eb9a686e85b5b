package portal.partners.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.partners.*;
import portal.tenancy.*;

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
            "Sets or removes a partner's distributor. There is only one level: a reseller cannot be a distributor.")
    public Payload changeDistributor(@NonNull @Description("The partner and its distributor.") Input input) {
        return Payloads.of(() -> partners.find(changeDistributor.handle(input.toCommand())), Payload::new);
    }

    @Name("ChangeDistributorInput")
    @Description("The distributor of a partner.")
    public record Input(
            @NonNull @Id @Description("The partner.") String partnerId,

            @Id @Description("The new distributor; null or absent to remove it.")
            String distributorId,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        ChangeDistributor.Command toCommand() {
            return new ChangeDistributor.Command(
                    IdType.PARTNER.require(partnerId, "partnerId"),
                    distributorId == null ? null : IdType.PARTNER.require(distributorId, "distributorId"),
                    idempotencyKey);
        }
    }

    @Name("ChangeDistributorPayload")
    @Description("Payload of changeDistributor.")
    public record Payload(
            @Description("The partner with its distributor.")
            PartnerView partner,

            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
