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
import portal.partners.CreatePartner;
import portal.partners.PartnerQueries;
import portal.partners.PartnerView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

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

            @Id @Description("The distributor that the partner resells for; without it none.")
            String distributorId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        CreatePartner.Command toCommand() {
            return new CreatePartner.Command(
                    name,
                    manager.toFirstManager(),
                    distributorId == null ? null : IdType.PARTNER.require(distributorId, "distributorId"),
                    idempotencyKey);
        }
    }

    @Name("CreatePartnerPayload")
    @Description("The answer to createPartner.")
    public record Payload(
            @Description("The new partner.") PartnerView partner,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
