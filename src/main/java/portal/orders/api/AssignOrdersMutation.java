package portal.orders.api;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.orders.*;
import portal.tenancy.*;

/** The mutation assignOrders, its input and its payload. */
@GraphQLApi
public class AssignOrdersMutation {

    @Inject
    AssignOrders assignOrders;

    @Inject
    OrderQueries orders;

    @Mutation
    @NonNull
    @Allowed(Permission.DECIDE_ORDERS)
    @Description("Grants the licences of several orders, all or none. Not available in manage mode.")
    public Payload assignOrders(@NonNull @Description("The orders.") Input input) {
        return Payloads.of(() -> orders.findAll(assignOrders.handle(input.toCommand())), Payload::new);
    }

    @Name("AssignOrdersInput")
    @Description("The orders to assign.")
    public record Input(
            @NonNull @Id @Description("The ids of between 1 and 100 orders.")
            List<@NonNull String> orderIds,

            @Description(
                    "Whether the term starts when the renewed assignment ends, so that no time is lost; otherwise it starts now.")
            Boolean startAtPredecessorEnd,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        AssignOrders.Command toCommand() {
            List<UUID> ids = new ArrayList<>(orderIds.size());
            for (int i = 0; i < orderIds.size(); i++) {
                ids.add(IdType.ORDER.require(orderIds.get(i), "orderIds", String.valueOf(i)));
            }
            return new AssignOrders.Command(ids, Boolean.TRUE.equals(startAtPredecessorEnd), idempotencyKey);
        }
    }

    @Name("AssignOrdersPayload")
    @Description("Payload of assignOrders.")
    public record Payload(
            @Description("The assigned orders, in the order of the input.")
            List<@NonNull OrderView> orders,

            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
