package portal.refunds.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.refunds.PreviewRefund;
import portal.refunds.RefundPreview;

/** What previewRefund takes. */
@Input("PreviewRefundInput")
@Description("A refund to try out.")
public record PreviewRefundInput(
        @NonNull @Id @Description("The assigned order.") String orderId) {

    RefundPreview run(PreviewRefund preview) {
        return preview.handle(IdType.ORDER.require(orderId, "orderId"));
    }
}
