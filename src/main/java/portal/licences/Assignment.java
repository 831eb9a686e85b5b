package portal.licences;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import portal.kernel.Ids;
import portal.orders.OrderAssigned;
import portal.tenancy.TenantEntity;

/** What a partner granted on an order: a number of licences with a term. */
@Entity
@Table(name = "assignment")
class Assignment extends TenantEntity {

    private UUID companyId;
    private UUID orderId;
    private UUID productId;
    private int quantity;
    private Instant startsAt;
    private Instant licenceExpiresAt;
    private LocalDate contractExpiresAt;
    private Instant assignedAt;
    private Instant cancelledAt;

    protected Assignment() {}

    Assignment(OrderAssigned order, Term term) {
        super(order.partnerId(), Ids.next());
        this.companyId = order.companyId();
        this.orderId = order.orderId();
        this.productId = order.productId();
        this.quantity = order.quantity();
        this.startsAt = term.startsAt();
        this.licenceExpiresAt = term.endsAt();
        this.contractExpiresAt = order.contractExpiresAt();
        this.assignedAt = order.assignedAt();
    }

    /** Its order is refunded: nothing of it is valid any more, whatever its term. */
    void cancel(Instant now) {
        this.cancelledAt = now;
    }

    /** Worked out from the clock, never stored: no job has to run for licences to expire. */
    AssignmentStatus status(Instant now) {
        if (cancelledAt != null) {
            return AssignmentStatus.CANCELLED;
        }
        var term = term();
        if (term.hasEnded(now)) {
            return AssignmentStatus.EXPIRED;
        }
        return term.hasStarted(now) ? AssignmentStatus.ACTIVE : AssignmentStatus.SCHEDULED;
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

    /** How many licences it holds: those granted, and none once it is cancelled. */
    int quantity() {
        return cancelledAt == null ? quantity : 0;
    }

    int originalQuantity() {
        return quantity;
    }

    Instant cancelledAt() {
        return cancelledAt;
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
