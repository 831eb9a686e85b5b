package portal.refunds.api;

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
import portal.refunds.RefundOrder;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

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
            "Takes back all licences of an order; those who hold them lose access at once. Never inside manage mode.")
    public Payload refundOrder(@NonNull @Description("The order, and what was previewed.") Input input) {
        return Payloads.of(() -> orders.find(refundOrder.handle(input.toCommand())), Payload::new);
    }

    @Name("RefundOrderInput")
    @Description("The order that is refunded, and what was previewed.")
    public record Input(
            @NonNull @Id @Description("The assigned order.") String orderId,

            @NonNull @Description("The hash that previewRefund answered.")
            String previewHash,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        RefundOrder.Command toCommand() {
            return new RefundOrder.Command(IdType.ORDER.require(orderId, "orderId"), previewHash, idempotencyKey);
        }
    }

    @Name("RefundOrderPayload")
    @Description("The answer to refundOrder.")
    public record Payload(
            @Description("The refunded order.") OrderView order,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
