package portal.licences;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.Ids;
import portal.orders.OrderAssigned;
import portal.tenancy.TenantEntity;

/**
 * A partner's grant on an order: a number of licences with a term. Neither changes; the database grants no such update.
 */
@Entity
@DynamicUpdate
@Table(name = "assignment")
class Assignment extends TenantEntity {

    private UUID companyId;
    private UUID orderId;
    private UUID productId;
    private int quantity;
    private int seatCount;
    private Instant startsAt;
    private Instant licenceExpiresAt;
    private LocalDate contractExpiresAt;
    private Instant assignedAt;
    private Instant cancelledAt;
    private Instant suspendedAt;
    private UUID renewsId;

    protected Assignment() {}

    /**
     * @param seats whether its licences are allocated to learners
     */
    Assignment(OrderAssigned order, Term term, boolean seats) {
        super(order.partnerId(), Ids.next());
        this.companyId = order.companyId();
        this.orderId = order.orderId();
        this.productId = order.productId();
        this.quantity = order.quantity();
        this.seatCount = seats ? quantity : 0;
        this.startsAt = term.startsAt();
        this.licenceExpiresAt = term.endsAt();
        this.contractExpiresAt = order.contractExpiresAt();
        this.assignedAt = order.assignedAt();
        this.renewsId = order.renewsId();
    }

    /** Cancels all licences because the order is refunded, regardless of the term. */
    void cancel(Instant now) {
        this.cancelledAt = now;
    }

    /** Derived from the clock, never stored: expiry does not depend on a job. */
    AssignmentStatus status(Instant now) {
        if (cancelledAt != null) {
            return AssignmentStatus.CANCELLED;
        }
        var term = term();
        if (term.hasEnded(now)) {
            return AssignmentStatus.EXPIRED;
        }
        if (suspendedAt != null) {
            return AssignmentStatus.SUSPENDED;
        }
        return term.hasStarted(now) ? AssignmentStatus.ACTIVE : AssignmentStatus.SCHEDULED;
    }

    /** Suspends the licences; CONFLICT unless they are valid or scheduled. The end does not change. */
    void suspend(Instant now) {
        if (!isAllocatable(now)) {
            throw new DomainException(
                    ErrorCode.CONFLICT, "Only active or scheduled licences can be suspended.", "assignmentId");
        }
        this.suspendedAt = now;
    }

    /** Lifts the suspension; CONFLICT if there is none. */
    void reinstate() {
        if (suspendedAt == null || cancelledAt != null) {
            throw new DomainException(ErrorCode.CONFLICT, "These licences are not suspended.", "assignmentId");
        }
        this.suspendedAt = null;
    }

    /** Returns whether its licences can be allocated; those of a scheduled term start with it. */
    boolean isAllocatable(Instant now) {
        var status = status(now);
        return status == AssignmentStatus.ACTIVE || status == AssignmentStatus.SCHEDULED;
    }

    /** Returns the start of a licence that is allocated now. */
    Instant startFrom(Instant now) {
        return now.isBefore(startsAt) ? startsAt : now;
    }

    Term term() {
        return new Term(startsAt, licenceExpiresAt);
    }

    UUID companyId() {
        return companyId;
    }

    UUID orderId() {
        return orderId;
    }

    UUID productId() {
        return productId;
    }

    /** Returns the number of licences granted; 0 once it is cancelled. */
    int quantity() {
        return cancelledAt == null ? quantity : 0;
    }

    /** Returns how many licences learners can hold: all, or none if the product has no seats. */
    int seatCount() {
        return cancelledAt == null ? seatCount : 0;
    }

    int originalQuantity() {
        return quantity;
    }

    Instant cancelledAt() {
        return cancelledAt;
    }

    Instant suspendedAt() {
        return suspendedAt;
    }

    /** Returns the assignment that it renews; null if none. */
    UUID renewsId() {
        return renewsId;
    }

    LocalDate contractExpiresAt() {
        return contractExpiresAt;
    }

    Instant assignedAt() {
        return assignedAt;
    }

    Instant licenceExpiresAt() {
        return licenceExpiresAt;
    }
}
