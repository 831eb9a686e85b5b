package portal.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.Ids;
import portal.kernel.Text;
import portal.tenancy.Scope;
import portal.tenancy.TenantEntity;

/** A request for a quantity of a product for one company, with its state transitions. */
@Entity
@Table(name = "licence_order")
class LicenceOrder extends TenantEntity {

    static final int MAX_QUANTITY = 100_000;
    static final int MAX_REASON = 500;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;

    private UUID companyId;
    private String number;
    private UUID productId;
    private int quantity;
    private String purchaseOrderNumber;
    private UUID contactId;
    private LocalDate contractExpiresAt;
    private UUID renewsId;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private UUID requestedBy;
    private String requestedByName;
    private Instant requestedAt;
    private UUID requestedInSession;
    private Instant decidedAt;
    private UUID decidedBy;
    private String decidedByName;
    private String rejectionReason;
    private Instant refundedAt;
    private UUID refundedBy;
    private String refundedByName;

    /** Derived by the database for sorting and grouping lists. */
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private OrderTab tab;

    @Column(insertable = false, updatable = false)
    private int shownQuantity;

    @Column(insertable = false, updatable = false)
    private long numberValue;

    protected LicenceOrder() {}

    /** Creates an order; refuses quantities outside 1–100,000 and malformed purchase-order numbers. */
    LicenceOrder(Scope requester, String number, UUID productId, RequestOrder.Command command, Instant now) {
        super(requester.partnerId(), Ids.next());
        if (command.quantity() < 1 || command.quantity() > MAX_QUANTITY) {
            throw DomainException.invalid("Order 1 to 100,000 licences.", "quantity");
        }
        this.companyId = requester.companyId();
        this.number = number;
        this.productId = productId;
        this.quantity = command.quantity();
        this.purchaseOrderNumber = Text.optional(command.purchaseOrderNumber(), 64, "purchaseOrderNumber");
        this.contactId = command.contactId();
        this.contractExpiresAt = contractEnd(command.contractExpiresAt());
        this.renewsId = command.renewsId();
        this.status = OrderStatus.REQUESTED;
        this.requestedBy = requester.actorId();
        this.requestedByName = requester.actorName();
        this.requestedAt = now;
        this.requestedInSession = requester.manageSessionId();
    }

    /** Refuses typing errors such as the year 20310. */
    private static LocalDate contractEnd(LocalDate date) {
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            throw DomainException.invalid("Provide a date in the years 2000 to 9999.", "contractExpiresAt");
        }
        return date;
    }

    /**
     * Assigns the requested quantity, once.
     *
     * @param startAtPredecessorEnd whether the term starts at the end of the renewed assignment's; INVALID_INPUT if the
     *     order renews nothing
     */
    OrderAssigned assign(Scope decider, boolean startAtPredecessorEnd, Instant now) {
        if (startAtPredecessorEnd && renewsId == null) {
            throw DomainException.invalid(
                    "The order renews no assignment, so startAtPredecessorEnd must be false.", "startAtPredecessorEnd");
        }
        decide(OrderStatus.ASSIGNED, decider, now);
        return new OrderAssigned(
                partnerId(),
                companyId,
                id(),
                number,
                productId,
                quantity,
                contactId,
                contractExpiresAt,
                renewsId,
                startAtPredecessorEnd,
                now);
    }

    /** Rejects the order with a reason of 1 to 500 characters. */
    void reject(Scope decider, String reason, Instant now) {
        var words = Text.withoutLinks(reason, MAX_REASON, "reason");
        decide(OrderStatus.REJECTED, decider, now);
        this.rejectionReason = words;
    }

    /** Withdraws the order before the partner has decided. */
    void withdraw(Scope decider, Instant now) {
        decide(OrderStatus.WITHDRAWN, decider, now);
    }

    private void decide(OrderStatus decision, Scope decider, Instant now) {
        if (status != OrderStatus.REQUESTED) {
            throw new DomainException(
                    ErrorCode.ORDER_NOT_REQUESTED, "The order has already been decided or withdrawn.", "orderId");
        }
        this.status = decision;
        this.decidedAt = now;
        this.decidedBy = decider.actorId();
        this.decidedByName = decider.actorName();
    }

    /** Refunds everything that was assigned. */
    OrderRefunded refund(Scope refunder, Instant now) {
        requireAssigned();
        this.status = OrderStatus.REFUNDED;
        this.refundedAt = now;
        this.refundedBy = refunder.actorId();
        this.refundedByName = refunder.actorName();
        return new OrderRefunded(partnerId(), companyId, id(), number, productId, quantity, contactId, now);
    }

    /** Requires an assigned order: ORDER_NOT_ASSIGNED. */
    void requireAssigned() {
        if (status != OrderStatus.ASSIGNED) {
            throw new DomainException(
                    ErrorCode.ORDER_NOT_ASSIGNED, "Only an assigned order can be refunded.", "orderId");
        }
    }

    /** Replaces an erased person's name; times and ids stay. */
    void erase(UUID memberId, String pseudonym) {
        if (memberId.equals(requestedBy)) {
            this.requestedByName = pseudonym;
        }
        if (memberId.equals(decidedBy)) {
            this.decidedByName = pseudonym;
        }
        if (memberId.equals(refundedBy)) {
            this.refundedByName = pseudonym;
        }
    }

    UUID companyId() {
        return companyId;
    }

    /** Returns the number without its prefix, for sorting. */
    long numberValue() {
        return numberValue;
    }

    String number() {
        return number;
    }

    UUID productId() {
        return productId;
    }

    /** Returns the number of licences requested; 0 once they have been refunded. */
    int quantity() {
        return status == OrderStatus.REFUNDED ? 0 : quantity;
    }

    int originalQuantity() {
        return quantity;
    }

    String purchaseOrderNumber() {
        return purchaseOrderNumber;
    }

    UUID contactId() {
        return contactId;
    }

    LocalDate contractExpiresAt() {
        return contractExpiresAt;
    }

    /** Returns the assignment that it renews; null if none. */
    UUID renewsId() {
        return renewsId;
    }

    OrderStatus status() {
        return status;
    }

    UUID requestedBy() {
        return requestedBy;
    }

    String requestedByName() {
        return requestedByName;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    UUID requestedInSession() {
        return requestedInSession;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    String decidedByName() {
        return decidedByName;
    }

    String rejectionReason() {
        return rejectionReason;
    }

    Instant refundedAt() {
        return refundedAt;
    }

    String refundedByName() {
        return refundedByName;
    }
}
