package portal.orders.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.orders.*;
import portal.tenancy.*;

/** The mutation assignOrder, its input and its payload. */
@GraphQLApi
public class AssignOrderMutation {

    @Inject
    AssignOrder assignOrder;

    @Inject
    OrderQueries orders;

    @Mutation
    @NonNull
    @Allowed(Permission.DECIDE_ORDERS)
    @Description("Grants the licences of an order, in the requested quantity. Not available in manage mode.")
    public Payload assignOrder(@NonNull @Description("The order.") Input input) {
        return Payloads.of(() -> orders.find(assignOrder.handle(input.toCommand())), Payload::new);
    }

    @Name("AssignOrderInput")
    @Description("The order to assign.")
    public record Input(
            @NonNull @Id @Description("The order.") String orderId,

            @Description(
                    "Whether the term starts when the renewed assignment ends, so that no time is lost; otherwise it starts now.")
            Boolean startAtPredecessorEnd,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        AssignOrder.Command toCommand() {
            return new AssignOrder.Command(
                    IdType.ORDER.require(orderId, "orderId"),
                    Boolean.TRUE.equals(startAtPredecessorEnd),
                    idempotencyKey);
        }
    }

    @Name("AssignOrderPayload")
    @Description("Payload of assignOrder.")
    public record Payload(
            @Description("The assigned order.") OrderView order,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
