package portal.refunds.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.refunds.RefundOrder;

/** What refundOrder takes. */
@Input("RefundOrderInput")
@Description("The order that is refunded, and what was previewed.")
public record RefundOrderInput(
        @NonNull @Id @Description("The assigned order.") String orderId,

        @NonNull @Description("The hash that previewRefund answered.")
        String previewHash,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    RefundOrder.Command toCommand() {
        return new RefundOrder.Command(IdType.ORDER.require(orderId, "orderId"), previewHash, idempotencyKey);
    }
}
