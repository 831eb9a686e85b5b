package portal.orders.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.orders.*;
import portal.tenancy.*;

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
    @Description("Withdraws a pending order of the current company.")
    public Payload withdrawOrder(@NonNull @Description("The order.") Input input) {
        return Payloads.of(() -> orders.find(withdrawOrder.handle(input.toCommand())), Payload::new);
    }

    @Name("WithdrawOrderInput")
    @Description("The order to withdraw.")
    public record Input(
            @NonNull @Id @Description("The order.") String orderId,
            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        WithdrawOrder.Command toCommand() {
            return new WithdrawOrder.Command(IdType.ORDER.require(orderId, "orderId"), idempotencyKey);
        }
    }

    @Name("WithdrawOrderPayload")
    @Description("Payload of withdrawOrder.")
    public record Payload(
            @Description("The withdrawn order.") OrderView order,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
