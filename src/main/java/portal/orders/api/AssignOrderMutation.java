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
import portal.orders.AssignOrder;
import portal.orders.OrderQueries;
import portal.orders.OrderView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

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
    @Description("Grants the licences of an order, exactly as asked for. Never inside manage mode.")
    public Payload assignOrder(@NonNull @Description("The order.") Input input) {
        return Payloads.of(() -> orders.find(assignOrder.handle(input.toCommand())), Payload::new);
    }

    @Name("AssignOrderInput")
    @Description("The order whose licences are granted.")
    public record Input(
            @NonNull @Id @Description("The order.") String orderId,

            @Description(
                    "Whether the term starts where that of the renewed assignment ends, so that no day is lost; otherwise it starts now.")
            Boolean startAtPredecessorEnd,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        AssignOrder.Command toCommand() {
            return new AssignOrder.Command(
                    IdType.ORDER.require(orderId, "orderId"),
                    Boolean.TRUE.equals(startAtPredecessorEnd),
                    idempotencyKey);
        }
    }

    @Name("AssignOrderPayload")
    @Description("The answer to assignOrder.")
    public record Payload(
            @Description("The assigned order.") OrderView order,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
