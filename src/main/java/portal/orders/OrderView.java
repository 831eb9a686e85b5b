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
    @Description("The human-readable order number, for example ORD-000123.")
    public String getNumber() {
        return order.number();
    }

    @NonNull
    @Description("Number of licences requested; 0 after a refund.")
    public int getQuantity() {
        return order.quantity();
    }

    @NonNull
    @Description("Number of licences originally requested.")
    public int getOriginalQuantity() {
        return order.originalQuantity();
    }

    @NonNull
    @Description("Current status.")
    public OrderStatus getStatus() {
        return order.status();
    }

    @Description("The customer's purchase-order number.")
    public String getPurchaseOrderNumber() {
        return order.purchaseOrderNumber();
    }

    @Description("The day on which the service contract ends. It does not affect when the licences expire.")
    public LocalDate getContractExpiresAt() {
        return order.contractExpiresAt();
    }

    @Id
    @Description(
            "The id of the assignment that this order renews; null if there is none. The node query reads it if you have permission.")
    public String getRenewsId() {
        return IdType.ASSIGNMENT.encode(order.renewsId());
    }

    @NonNull
    @Description("The name, at that time, of the person who placed the order.")
    public String getRequestedByName() {
        return order.requestedByName();
    }

    @NonNull
    @Description("When the order was placed.")
    public Instant getRequestedAt() {
        return order.requestedAt();
    }

    @Description("When the order was assigned, rejected or withdrawn; null while it is pending.")
    public Instant getDecidedAt() {
        return order.decidedAt();
    }

    @NonNull
    @Description("Whether the partner placed the order on behalf of the company, in manage mode.")
    public boolean isRequestedInManageMode() {
        return order.requestedInSession() != null;
    }

    @Id
    @Description(
            "The id of the manage session in which the partner placed the order on behalf of the company; null if the company placed it.")
    public String getManageSessionId() {
        return IdType.MANAGE_SESSION.encode(order.requestedInSession());
    }

    @Description(
            "The name, at that time, of the person who assigned, rejected or withdrew the order; null while it is pending.")
    public String getDecidedByName() {
        return order.decidedByName();
    }

    @Description("The partner's reason for rejecting the order; null unless it is rejected.")
    public String getRejectionReason() {
        return order.rejectionReason();
    }

    @Description("When the order was refunded; null unless it is refunded.")
    public Instant getRefundedAt() {
        return order.refundedAt();
    }

    @Description("The name, at that time, of the person who refunded the order; null unless it is refunded.")
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
