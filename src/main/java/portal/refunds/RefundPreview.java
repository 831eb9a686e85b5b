package portal.refunds;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.licences.RefundedLicences;
import portal.orders.OrderView;

/** The result that refunding an order now would have. */
@Type("RefundPreview")
@Description("The effect of refunding an order if it were done now. Nothing is reserved.")
public final class RefundPreview {

    private final OrderView order;
    private final UUID assignmentId;
    private final RefundedLicences.AffectedAllocations affectedAllocations;

    RefundPreview(OrderView order, UUID assignmentId, RefundedLicences.AffectedAllocations affectedAllocations) {
        this.order = order;
        this.assignmentId = assignmentId;
        this.affectedAllocations = affectedAllocations;
    }

    @NonNull
    @Description("The order that would be refunded.")
    public OrderView getOrder() {
        return order;
    }

    @NonNull
    @Description("Number of learners who would lose access.")
    public int getAllocationCount() {
        return affectedAllocations.allocationCount();
    }

    @NonNull
    @Description("A hash of the affected learners; pass it to refundOrder, which fails if they have changed.")
    public String getHash() {
        return affectedAllocations.hash();
    }

    /** Returns the assignment's UUID, for relations. */
    public UUID assignmentId() {
        return assignmentId;
    }
}
