package portal.partners.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.partners.*;
import portal.tenancy.*;

/** The mutation createPartner, its input and its payload. */
@GraphQLApi
public class CreatePartnerMutation {

    @Inject
    CreatePartner createPartner;

    @Inject
    PartnerQueries partners;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_PARTNERS)
    @Description("Creates a partner and invites its first manager.")
    public Payload createPartner(@NonNull @Description("The new partner.") Input input) {
        return Payloads.of(() -> partners.find(createPartner.handle(input.toCommand())), Payload::new);
    }

    @Name("CreatePartnerInput")
    @Description("A new partner.")
    public record Input(
            @NonNull @Description("The partner's name, at most 200 characters.")
            String name,

            @NonNull @Description("Its first manager.") ManagerInput manager,

            @Id @Description("The partner's distributor; absent if it has none.")
            String distributorId,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        CreatePartner.Command toCommand() {
            return new CreatePartner.Command(
                    name,
                    manager.toFirstManager(),
                    distributorId == null ? null : IdType.PARTNER.require(distributorId, "distributorId"),
                    idempotencyKey);
        }
    }

    @Name("CreatePartnerPayload")
    @Description("Payload of createPartner.")
    public record Payload(
            @Description("The new partner.") PartnerView partner,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
