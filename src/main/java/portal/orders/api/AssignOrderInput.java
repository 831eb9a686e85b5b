package portal.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.orders.AssignOrder;

/** What assignOrder takes. */
@Input("AssignOrderInput")
@Description("The order whose licences are granted.")
public record AssignOrderInput(
        @NonNull @Id @Description("The order.") String orderId,

        @Description(
                "Whether the term starts where that of the renewed assignment ends, so that no day is lost; otherwise it starts now.")
        Boolean startAtPredecessorEnd,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    AssignOrder.Command toCommand() {
        return new AssignOrder.Command(
                IdType.ORDER.require(orderId, "orderId"), Boolean.TRUE.equals(startAtPredecessorEnd), idempotencyKey);
    }
}
