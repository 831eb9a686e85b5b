package portal.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.orders.RejectOrder;

/** What rejectOrder takes. */
@Input("RejectOrderInput")
@Description("The order that is declined, and why.")
public record RejectOrderInput(
        @NonNull @Id @Description("The order.") String orderId,

        @NonNull @Description("Why, for the company to read: 1 to 500 characters.")
        String reason,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    RejectOrder.Command toCommand() {
        return new RejectOrder.Command(IdType.ORDER.require(orderId, "orderId"), reason, idempotencyKey);
    }
}
