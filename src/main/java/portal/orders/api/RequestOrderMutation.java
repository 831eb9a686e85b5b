package portal.orders.api;

import jakarta.inject.Inject;
import java.time.LocalDate;
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
import portal.orders.RequestOrder;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation requestOrder, its input and its payload. */
@GraphQLApi
public class RequestOrderMutation {

    @Inject
    RequestOrder requestOrder;

    @Inject
    OrderQueries orders;

    @Mutation
    @NonNull
    @Allowed(Permission.REQUEST_ORDERS)
    @Description("Asks the partner for licences for the company acted in.")
    public Payload requestOrder(@NonNull @Description("What is asked for.") Input input) {
        return Payloads.of(() -> orders.find(requestOrder.handle(input.toCommand())), Payload::new);
    }

    @Name("RequestOrderInput")
    @Description("Licences that the company acted in asks for. Only the quantity is required.")
    public record Input(
            @NonNull @Description("How many licences, 1 to 100,000.")
            Integer quantity,

            @Id @Description("The product; may be left out where the partner sells one.")
            String productId,

            @Description("Your own number for the purchase, at most 64 characters.")
            String purchaseOrderNumber,

            @Id @Description("A registered user or manager of the company who gets the mails of this order.")
            String contactId,

            @Description("The day on which the service contract ends.")
            LocalDate contractExpiresAt,

            @Id @Description("The assignment of the same company that these licences renew.")
            String renewsId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        RequestOrder.Command toCommand() {
            return new RequestOrder.Command(
                    productId == null ? null : IdType.PRODUCT.require(productId, "productId"),
                    quantity,
                    purchaseOrderNumber,
                    contactId == null ? null : IdType.MEMBER.require(contactId, "contactId"),
                    contractExpiresAt,
                    renewsId == null ? null : IdType.ASSIGNMENT.require(renewsId, "renewsId"),
                    idempotencyKey);
        }
    }

    @Name("RequestOrderPayload")
    @Description("The answer to requestOrder.")
    public record Payload(
            @Description("The new order.") OrderView order,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
