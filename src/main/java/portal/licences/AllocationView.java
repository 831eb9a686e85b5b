package portal.licences;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;

/** An allocation as the API shows it, at the instant it was read. */
@Type("Allocation")
@Description("One licence of an assignment, held by one learner for a limited time.")
public final class AllocationView implements Node {

    private final Allocation allocation;
    private final Instant now;

    AllocationView(Allocation allocation, Instant now) {
        this.allocation = allocation;
        this.now = now;
    }

    @Override
    @Id
    @NonNull
    @Description("The allocation's id.")
    public String getId() {
        return IdType.ALLOCATION.encode(allocation.id());
    }

    @NonNull
    @Description("Current status.")
    public AllocationStatus getStatus() {
        return allocation.status(now);
    }

    @NonNull
    @Description("When the allocation starts.")
    public Instant getStartsAt() {
        return allocation.startsAt();
    }

    @NonNull
    @Description("When the allocation ends (exclusive).")
    public Instant getEndsAt() {
        return allocation.endsAt();
    }

    /** Returns the assignment's UUID, for relations. */
    public UUID assignmentId() {
        return allocation.assignmentId();
    }

    /** Returns the learner's UUID, for relations. */
    public UUID learnerId() {
        return allocation.learnerId();
    }

    /** Returns the product's UUID, for relations. */
    public UUID productId() {
        return allocation.productId();
    }
}
