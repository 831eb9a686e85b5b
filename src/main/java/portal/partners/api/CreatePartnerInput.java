package portal.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.partners.CreatePartner;

/** What createPartner takes. */
@Input("CreatePartnerInput")
@Description("A new partner.")
public record CreatePartnerInput(
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
