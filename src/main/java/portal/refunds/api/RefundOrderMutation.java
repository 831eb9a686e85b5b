package portal.refunds.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.orders.OrderQueries;
import portal.orders.OrderView;
import portal.refunds.RefundOrder;
import portal.tenancy.*;

/** The mutation refundOrder, its input and its payload. */
@GraphQLApi
public class RefundOrderMutation {

    @Inject
    RefundOrder refundOrder;

    @Inject
    OrderQueries orders;

    @Mutation
    @NonNull
    @Allowed(Permission.DECIDE_ORDERS)
    @Description(
            "Refunds an order and revokes all its licences; their holders lose access immediately. Not available in manage mode.")
    public Payload refundOrder(@NonNull @Description("The order and the preview's hash.") Input input) {
        return Payloads.of(() -> orders.find(refundOrder.handle(input.toCommand())), Payload::new);
    }

    @Name("RefundOrderInput")
    @Description("The order to refund and the preview's hash.")
    public record Input(
            @NonNull @Id @Description("The assigned order.") String orderId,

            @NonNull @Description("The hash returned by previewRefund.")
            String previewHash,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        RefundOrder.Command toCommand() {
            return new RefundOrder.Command(IdType.ORDER.require(orderId, "orderId"), previewHash, idempotencyKey);
        }
    }

    @Name("RefundOrderPayload")
    @Description("Payload of refundOrder.")
    public record Payload(
            @Description("The refunded order.") OrderView order,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
