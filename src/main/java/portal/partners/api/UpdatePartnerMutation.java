package portal.partners.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.partners.*;
import portal.tenancy.*;

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

            @NonNull
            @Description("Number of days before its end from which a licence counts as expiring. Between 1 and 365.")
            Integer expiringDays,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        UpdatePartner.Command toCommand() {
            return new UpdatePartner.Command(
                    IdType.PARTNER.require(partnerId, "partnerId"), expiringDays, idempotencyKey);
        }
    }

    @Name("UpdatePartnerPayload")
    @Description("Payload of updatePartner.")
    public record Payload(
            @Description("The changed partner.") PartnerView partner,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
