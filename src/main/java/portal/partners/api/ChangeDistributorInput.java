package portal.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.partners.ChangeDistributor;

/** What changeDistributor takes. */
@Input("ChangeDistributorInput")
@Description("Through whom a partner sells.")
public record ChangeDistributorInput(
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
