package portal.orders.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.orders.OrderQueries;
import portal.orders.OrderView;
import portal.orders.RejectOrder;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation rejectOrder, its input and its payload. */
@GraphQLApi
public class RejectOrderMutation {

    @Inject
    RejectOrder rejectOrder;

    @Inject
    OrderQueries orders;

    @Mutation
    @NonNull
    @Allowed(Permission.DECIDE_ORDERS)
    @Description("Declines an order and tells the company why. Never inside manage mode.")
    public Payload rejectOrder(@NonNull @Description("The order, and why.") Input input) {
        return Payloads.of(() -> orders.find(rejectOrder.handle(input.toCommand())), Payload::new);
    }

    @Name("RejectOrderInput")
    @Description("The order that is declined, and why.")
    public record Input(
            @NonNull @Id @Description("The order.") String orderId,

            @NonNull @Description("Why, for the company to read: 1 to 500 characters.")
            String reason,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        RejectOrder.Command toCommand() {
            return new RejectOrder.Command(IdType.ORDER.require(orderId, "orderId"), reason, idempotencyKey);
        }
    }

    @Name("RejectOrderPayload")
    @Description("The answer to rejectOrder.")
    public record Payload(
            @Description("The rejected order.") OrderView order,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
