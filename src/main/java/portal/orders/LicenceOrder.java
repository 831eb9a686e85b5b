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

/** A request for a quantity of a product for one company (product spec, "Orders"). It guards its own transitions. */
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

    /** What the lists are divided and sorted by; the database works them out. */
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private OrderTab tab;

    @Column(insertable = false, updatable = false)
    private int shownQuantity;

    @Column(insertable = false, updatable = false)
    private long numberValue;

    protected LicenceOrder() {}

    /** Who asks for what; refuses quantities outside 1–100,000 and unreadable purchase-order numbers. */
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

    /** A slip of the keyboard, such as the year 20310, is refused rather than kept. */
    private static LocalDate contractEnd(LocalDate date) {
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            throw DomainException.invalid("Name a day of the years 2000 to 9999.", "contractExpiresAt");
        }
        return date;
    }

    /**
     * The partner grants what was asked for, once.
     *
     * @param startAtPredecessorEnd whether the term follows that of what is renewed; INVALID_INPUT if nothing is
     */
    OrderAssigned assign(Scope decider, boolean startAtPredecessorEnd, Instant now) {
        if (startAtPredecessorEnd && renewsId == null) {
            throw DomainException.invalid("The order does not say what it renews.", "startAtPredecessorEnd");
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

    /** The partner declines, and says why in 1 to 500 characters. */
    void reject(Scope decider, String reason, Instant now) {
        var words = Text.withoutLinks(reason, MAX_REASON, "reason");
        decide(OrderStatus.REJECTED, decider, now);
        this.rejectionReason = words;
    }

    /** The company takes its request back before the partner has decided. */
    void withdraw(Scope decider, Instant now) {
        decide(OrderStatus.WITHDRAWN, decider, now);
    }

    private void decide(OrderStatus decision, Scope decider, Instant now) {
        if (status != OrderStatus.REQUESTED) {
            throw new DomainException(
                    ErrorCode.ORDER_NOT_REQUESTED, "The order is not waiting for a decision.", "orderId");
        }
        this.status = decision;
        this.decidedAt = now;
        this.decidedBy = decider.actorId();
        this.decidedByName = decider.actorName();
    }

    /** The partner takes back everything that was granted. */
    OrderRefunded refund(Scope refunder, Instant now) {
        requireAssigned();
        this.status = OrderStatus.REFUNDED;
        this.refundedAt = now;
        this.refundedBy = refunder.actorId();
        this.refundedByName = refunder.actorName();
        return new OrderRefunded(partnerId(), companyId, id(), number, productId, quantity, contactId, now);
    }

    /** Only what was granted can be taken back: ORDER_NOT_ASSIGNED. */
    void requireAssigned() {
        if (status != OrderStatus.ASSIGNED) {
            throw new DomainException(
                    ErrorCode.ORDER_NOT_ASSIGNED, "The order has no licences that could be taken back.", "orderId");
        }
    }

    /** A person is erased; that somebody asked or decided, and when, stays. */
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

    /** The digits of the number, which it sorts by. */
    long numberValue() {
        return numberValue;
    }

    String number() {
        return number;
    }

    UUID productId() {
        return productId;
    }

    /** How many licences it is about: those asked for, and none once they have been refunded. */
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

    /** The assignment that it renews; null if none. */
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
