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
import portal.partners.PartnerQueries;
import portal.partners.PartnerView;
import portal.partners.UpdatePartner;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation updatePartner, its input and its payload. */
@GraphQLApi
public class UpdatePartnerMutation {

    @Inject
    UpdatePartner updatePartner;

    @Inject
    PartnerQueries partners;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_PARTNERS)
    @Description("Changes a partner's settings.")
    public Payload updatePartner(@NonNull @Description("The partner and its settings.") Input input) {
        return Payloads.of(() -> partners.find(updatePartner.handle(input.toCommand())), Payload::new);
    }

    @Name("UpdatePartnerInput")
    @Description("A partner's settings.")
    public record Input(
            @NonNull @Id @Description("The partner.") String partnerId,

            @NonNull @Description("How many days before its end a licence counts as expiring, 1 to 365.")
            Integer expiringDays,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        UpdatePartner.Command toCommand() {
            return new UpdatePartner.Command(
                    IdType.PARTNER.require(partnerId, "partnerId"), expiringDays, idempotencyKey);
        }
    }

    @Name("UpdatePartnerPayload")
    @Description("The answer to updatePartner.")
    public record Payload(
            @Description("The changed partner.") PartnerView partner,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
