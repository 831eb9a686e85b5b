package portal.notices.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.notices.ResendDelivery;

/** What resendDelivery takes. */
@Input("ResendDeliveryInput")
@Description("The mail that is sent again.")
public record ResendDeliveryInput(
        @NonNull @Id @Description("The delivery, or an earlier one of the same mail.")
        String deliveryId,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    ResendDelivery.Command toCommand() {
        return new ResendDelivery.Command(IdType.DELIVERY.require(deliveryId, "deliveryId"), idempotencyKey);
    }
}
