package portal.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;

/** An order as the API shows it. */
@Type("LicenceOrder")
@Description("A request for a quantity of a product for one company.")
public final class OrderView implements Node {

    private final LicenceOrder order;

    OrderView(LicenceOrder order) {
        this.order = order;
    }

    @Override
    @Id
    @NonNull
    @Description("The order's id.")
    public String getId() {
        return IdType.ORDER.encode(order.id());
    }

    @NonNull
    @Description("The order's number, for people, for example ORD-000123.")
    public String getNumber() {
        return order.number();
    }

    @NonNull
    @Description("How many licences were asked for; 0 once the order is refunded.")
    public int getQuantity() {
        return order.quantity();
    }

    @NonNull
    @Description("How many licences were asked for, whatever became of the order.")
    public int getOriginalQuantity() {
        return order.originalQuantity();
    }

    @NonNull
    @Description("Where the order stands.")
    public OrderStatus getStatus() {
        return order.status();
    }

    @Description("The customer's own number for the purchase.")
    public String getPurchaseOrderNumber() {
        return order.purchaseOrderNumber();
    }

    @Description("The day on which the service contract ends. The licences themselves end with their assignment.")
    public LocalDate getContractExpiresAt() {
        return order.contractExpiresAt();
    }

    @Id
    @Description("The id of the assignment that it renews; null if none. node reads it, if you may.")
    public String getRenewsId() {
        return IdType.ASSIGNMENT.encode(order.renewsId());
    }

    @NonNull
    @Description("The name of who placed the order, as it was then.")
    public String getRequestedByName() {
        return order.requestedByName();
    }

    @NonNull
    @Description("When the order was placed.")
    public Instant getRequestedAt() {
        return order.requestedAt();
    }

    @Description("When it was assigned, rejected or withdrawn; null while it waits.")
    public Instant getDecidedAt() {
        return order.decidedAt();
    }

    @NonNull
    @Description("Whether the partner placed the order for the company, in manage mode.")
    public boolean isRequestedInManageMode() {
        return order.requestedInSession() != null;
    }

    @Id
    @Description(
            "The manage session in which the partner placed it on the company's behalf; null if the company placed it.")
    public String getManageSessionId() {
        return IdType.MANAGE_SESSION.encode(order.requestedInSession());
    }

    @Description("The name of who assigned, rejected or withdrew the order, as it was then; null while it waits.")
    public String getDecidedByName() {
        return order.decidedByName();
    }

    @Description("Why the partner declined; null unless the order is rejected.")
    public String getRejectionReason() {
        return order.rejectionReason();
    }

    @Description("When the licences were taken back; null unless the order is refunded.")
    public Instant getRefundedAt() {
        return order.refundedAt();
    }

    @Description("The name of who refunded the order, as it was then; null unless it is refunded.")
    public String getRefundedByName() {
        return order.refundedByName();
    }

    /** Returns the order's UUID, for relations. */
    public UUID orderId() {
        return order.id();
    }

    /** Returns the company's UUID, for relations. */
    public UUID companyId() {
        return order.companyId();
    }

    /** Returns the product's UUID, for relations. */
    public UUID productId() {
        return order.productId();
    }

    /** Returns the contact's UUID, for relations; null if none was named. */
    public UUID contactId() {
        return order.contactId();
    }

    /** Returns the requester's member UUID, for relations. */
    public UUID requestedBy() {
        return order.requestedBy();
    }
}
