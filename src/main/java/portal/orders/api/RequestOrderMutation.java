package portal.orders.api;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.orders.*;
import portal.tenancy.*;

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
    @Description("Orders licences for the current company from its partner.")
    public Payload requestOrder(@NonNull @Description("The order.") Input input) {
        return Payloads.of(() -> orders.find(requestOrder.handle(input.toCommand())), Payload::new);
    }

    @Name("RequestOrderInput")
    @Description("An order for the current company. Only the quantity is required.")
    public record Input(
            @NonNull @Description("Number of licences. Between 1 and 100,000.")
            Integer quantity,

            @Id @Description("The product; optional if the partner sells only one.")
            String productId,

            @Description("Your purchase-order number, at most 64 characters.")
            String purchaseOrderNumber,

            @Id @Description("The registered user or manager of the company who receives e-mails about this order.")
            String contactId,

            @Description("The day on which the service contract ends.")
            LocalDate contractExpiresAt,

            @Id @Description("The assignment of the same company that these licences renew.")
            String renewsId,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

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
    @Description("Payload of requestOrder.")
    public record Payload(
            @Description("The new order.") OrderView order,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
