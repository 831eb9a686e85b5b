package portal.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.partners.UpdatePartner;

/** What updatePartner takes. */
@Input("UpdatePartnerInput")
@Description("A partner's settings.")
public record UpdatePartnerInput(
        @NonNull @Id @Description("The partner.") String partnerId,

        @NonNull @Description("How many days before its end a licence counts as expiring, 1 to 365.")
        Integer expiringDays,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    UpdatePartner.Command toCommand() {
        return new UpdatePartner.Command(IdType.PARTNER.require(partnerId, "partnerId"), expiringDays, idempotencyKey);
    }
}
