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
import portal.orders.WithdrawOrder;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation withdrawOrder, its input and its payload. */
@GraphQLApi
public class WithdrawOrderMutation {

    @Inject
    WithdrawOrder withdrawOrder;

    @Inject
    OrderQueries orders;

    @Mutation
    @NonNull
    @Allowed(Permission.REQUEST_ORDERS)
    @Description("Takes back an order of the company acted in, before the partner has decided.")
    public Payload withdrawOrder(@NonNull @Description("The order.") Input input) {
        return Payloads.of(() -> orders.find(withdrawOrder.handle(input.toCommand())), Payload::new);
    }

    @Name("WithdrawOrderInput")
    @Description("The order that is taken back.")
    public record Input(
            @NonNull @Id @Description("The order.") String orderId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        WithdrawOrder.Command toCommand() {
            return new WithdrawOrder.Command(IdType.ORDER.require(orderId, "orderId"), idempotencyKey);
        }
    }

    @Name("WithdrawOrderPayload")
    @Description("The answer to withdrawOrder.")
    public record Payload(
            @Description("The withdrawn order.") OrderView order,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
