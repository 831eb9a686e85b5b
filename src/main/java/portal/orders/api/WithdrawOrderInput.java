package portal.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.orders.WithdrawOrder;

/** What withdrawOrder takes. */
@Input("WithdrawOrderInput")
@Description("The order that is taken back.")
public record WithdrawOrderInput(
        @NonNull @Id @Description("The order.") String orderId,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    WithdrawOrder.Command toCommand() {
        return new WithdrawOrder.Command(IdType.ORDER.require(orderId, "orderId"), idempotencyKey);
    }
}
