package portal.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;

/** An assignment as the API shows it, at the instant it was read. */
@Type("Assignment")
@Description("The licences that a partner granted for an order, with a common term.")
public final class AssignmentView implements Node {

    private final Assignment assignment;
    private final Instant now;
    private final FreeCounts counts;

    AssignmentView(Assignment assignment, Instant now, FreeCounts counts) {
        this.assignment = assignment;
        this.now = now;
        this.counts = counts;
    }

    @Override
    @Id
    @NonNull
    @Description("The assignment's id.")
    public String getId() {
        return IdType.ASSIGNMENT.encode(assignment.id());
    }

    @NonNull
    @Description("Number of licences; 0 after a refund.")
    public int getQuantity() {
        return assignment.quantity();
    }

    @NonNull
    @Description("Number of licences originally granted.")
    public int getOriginalQuantity() {
        return assignment.originalQuantity();
    }

    @Description("When the order was refunded; null unless the assignment is cancelled.")
    public Instant getCancelledAt() {
        return assignment.cancelledAt();
    }

    @Description("When the partner suspended the licences; null unless they are suspended.")
    public Instant getSuspendedAt() {
        return assignment.suspendedAt();
    }

    @NonNull
    @Description("Number of licences allocated to learners.")
    public int getAllocatedCount() {
        return assignment.seatCount() == 0 ? 0 : assignment.seatCount() - counts.free(assignment.id());
    }

    @NonNull
    @Description("Number of free licences.")
    public int getFreeCount() {
        return assignment.quantity() - getAllocatedCount();
    }

    @NonNull
    @Description("Current status.")
    public AssignmentStatus getStatus() {
        return assignment.status(now);
    }

    @NonNull
    @Description("When the order was assigned.")
    public Instant getAssignedAt() {
        return assignment.assignedAt();
    }

    @NonNull
    @Description("When the licences become valid.")
    public Instant getStartsAt() {
        return assignment.term().startsAt();
    }

    @NonNull
    @Description("When the licences expire (exclusive).")
    public Instant getLicenceExpiresAt() {
        return assignment.licenceExpiresAt();
    }

    @Description("The day on which the service contract ends. It does not affect the licences.")
    public LocalDate getContractExpiresAt() {
        return assignment.contractExpiresAt();
    }

    /** Returns the assignment's UUID, for relations. */
    public UUID assignmentId() {
        return assignment.id();
    }

    /** Returns the UUID of the assignment that it succeeds, for relations; null if none. */
    public UUID renewsId() {
        return assignment.renewsId();
    }

    /** Returns the company's UUID, for relations. */
    public UUID companyId() {
        return assignment.companyId();
    }

    /** Returns the order's UUID, for relations. */
    public UUID orderId() {
        return assignment.orderId();
    }

    /** Returns the product's UUID, for relations. */
    public UUID productId() {
        return assignment.productId();
    }
}
