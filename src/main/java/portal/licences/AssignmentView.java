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
@Description("What a partner granted on an order: a number of licences with a term.")
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
    @Description("How many licences it holds; 0 once its order is refunded.")
    public int getQuantity() {
        return assignment.quantity();
    }

    @NonNull
    @Description("How many licences were granted, whatever became of them.")
    public int getOriginalQuantity() {
        return assignment.originalQuantity();
    }

    @Description("When its order was refunded; null unless it is cancelled.")
    public Instant getCancelledAt() {
        return assignment.cancelledAt();
    }

    @Description("When the partner suspended its licences; null unless they are suspended.")
    public Instant getSuspendedAt() {
        return assignment.suspendedAt();
    }

    @NonNull
    @Description("How many of the licences are allocated to learners.")
    public int getAllocatedCount() {
        return assignment.seatCount() == 0 ? 0 : assignment.seatCount() - counts.free(assignment.id());
    }

    @NonNull
    @Description("How many of the licences are free.")
    public int getFreeCount() {
        return assignment.quantity() - getAllocatedCount();
    }

    @NonNull
    @Description("Where its term stands.")
    public AssignmentStatus getStatus() {
        return assignment.status(now);
    }

    @NonNull
    @Description("When it was assigned.")
    public Instant getAssignedAt() {
        return assignment.assignedAt();
    }

    @NonNull
    @Description("The first instant at which its licences are valid.")
    public Instant getStartsAt() {
        return assignment.term().startsAt();
    }

    @NonNull
    @Description("When the product stops: the first instant at which its licences are no longer valid.")
    public Instant getLicenceExpiresAt() {
        return assignment.licenceExpiresAt();
    }

    @Description("The day on which the service contract ends. The product does not stop then.")
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
