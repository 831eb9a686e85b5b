package portal.orders.api;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.orders.AssignOrders;

/** What assignOrders takes. */
@Input("AssignOrdersInput")
@Description("The orders whose licences are granted.")
public record AssignOrdersInput(
        @NonNull @Id @Description("The orders, 1 to 100.") List<@NonNull String> orderIds,

        @Description(
                "Whether the term starts where that of the renewed assignment ends, so that no day is lost; otherwise it starts now.")
        Boolean startAtPredecessorEnd,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    AssignOrders.Command toCommand() {
        List<UUID> ids = new ArrayList<>(orderIds.size());
        for (int i = 0; i < orderIds.size(); i++) {
            ids.add(IdType.ORDER.require(orderIds.get(i), "orderIds", String.valueOf(i)));
        }
        return new AssignOrders.Command(ids, Boolean.TRUE.equals(startAtPredecessorEnd), idempotencyKey);
    }
}
