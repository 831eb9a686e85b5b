package portal.refunds.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.orders.OrderView;

/** The answer to the operation of the same name. */
@Description("The answer to refundOrder.")
public record RefundOrderPayload(
        @Description("The refunded order.") OrderView order,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}
