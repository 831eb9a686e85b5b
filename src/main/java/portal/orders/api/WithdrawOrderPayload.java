package portal.orders.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.orders.OrderView;

/** The answer to the mutation of the same name. */
@Description("The answer to withdrawOrder.")
public record WithdrawOrderPayload(
        @Description("The withdrawn order.") OrderView order,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}
