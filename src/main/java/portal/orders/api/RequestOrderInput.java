package portal.orders.api;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.orders.RequestOrder;

/** What requestOrder takes. */
@Input("RequestOrderInput")
@Description("Licences that the company acted in asks for. Only the quantity is required.")
public record RequestOrderInput(
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
