package portal.licences;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import portal.kernel.Ids;
import portal.tenancy.TenantEntity;

/**
 * One licence of an assignment, held by one learner until the assignment's end or until it is closed. Its holder never
 * changes; the database grants no such update.
 */
@Entity
@DynamicUpdate
@Table(name = "allocation")
class Allocation extends TenantEntity {

    private UUID companyId;
    private UUID assignmentId;
    private int seatNumber;
    private int seatCount;
    private UUID productId;
    private UUID learnerId;
    private Instant startsAt;
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private AllocationStatus closedAs;

    private boolean succeeded;

    protected Allocation() {}

    /**
     * @param succeeded whether the learner also holds a renewal that starts when this one ends
     */
    Allocation(Assignment source, int seatNumber, UUID learnerId, Instant startsAt, boolean succeeded) {
        super(source.partnerId(), Ids.next());
        this.companyId = source.companyId();
        this.assignmentId = source.id();
        this.seatNumber = seatNumber;
        this.seatCount = source.seatCount();
        this.productId = source.productId();
        this.learnerId = learnerId;
        this.startsAt = startsAt;
        this.endsAt = source.licenceExpiresAt();
        this.succeeded = succeeded;
    }

    /** Releases the licence; the rest of its term returns to the pool. */
    void release(Instant now) {
        if (status(now) != AllocationStatus.ACTIVE) {
            throw new IllegalStateException("Only an active allocation can be released");
        }
        this.closedAs = AllocationStatus.RELEASED;
        this.endsAt = now.isBefore(startsAt) ? startsAt : now;
    }

    AllocationStatus status(Instant now) {
        if (closedAs != null) {
            return closedAs;
        }
        if (now.isBefore(endsAt)) {
            return AllocationStatus.ACTIVE;
        }
        return succeeded ? AllocationStatus.SUPERSEDED : AllocationStatus.EXPIRED;
    }

    UUID companyId() {
        return companyId;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    UUID learnerId() {
        return learnerId;
    }

    UUID productId() {
        return productId;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }
}
