package portal.orders.api;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import portal.orders.AssignOrders;
import portal.orders.OrderQueries;
import portal.orders.OrderView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

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
    @Description("Grants the licences of many orders, of all or of none. Never inside manage mode.")
    public Payload assignOrders(@NonNull @Description("The orders.") Input input) {
        return Payloads.of(() -> orders.findAll(assignOrders.handle(input.toCommand())), Payload::new);
    }

    @Name("AssignOrdersInput")
    @Description("The orders whose licences are granted.")
    public record Input(
            @NonNull @Id @Description("The orders, 1 to 100.")
            List<@NonNull String> orderIds,

            @Description(
                    "Whether the term starts where that of the renewed assignment ends, so that no day is lost; otherwise it starts now.")
            Boolean startAtPredecessorEnd,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        AssignOrders.Command toCommand() {
            List<UUID> ids = new ArrayList<>(orderIds.size());
            for (int i = 0; i < orderIds.size(); i++) {
                ids.add(IdType.ORDER.require(orderIds.get(i), "orderIds", String.valueOf(i)));
            }
            return new AssignOrders.Command(ids, Boolean.TRUE.equals(startAtPredecessorEnd), idempotencyKey);
        }
    }

    @Name("AssignOrdersPayload")
    @Description("The answer to assignOrders.")
    public record Payload(
            @Description("The assigned orders, as they were named.")
            List<@NonNull OrderView> orders,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
