package portal.orders.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.orders.*;
import portal.tenancy.*;

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
    @Description("Rejects an order and notifies the company of the reason. Not available in manage mode.")
    public Payload rejectOrder(@NonNull @Description("The order and the reason.") Input input) {
        return Payloads.of(() -> orders.find(rejectOrder.handle(input.toCommand())), Payload::new);
    }

    @Name("RejectOrderInput")
    @Description("The order to reject and the reason.")
    public record Input(
            @NonNull @Id @Description("The order.") String orderId,

            @NonNull @Description("The reason, shown to the company. Between 1 and 500 characters.")
            String reason,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        RejectOrder.Command toCommand() {
            return new RejectOrder.Command(IdType.ORDER.require(orderId, "orderId"), reason, idempotencyKey);
        }
    }

    @Name("RejectOrderPayload")
    @Description("Payload of rejectOrder.")
    public record Payload(
            @Description("The rejected order.") OrderView order,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
