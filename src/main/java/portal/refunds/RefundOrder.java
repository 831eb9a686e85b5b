package portal.refunds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.IdType;
import portal.licences.LicencesCancelled;
import portal.licences.RefundedLicences;
import portal.notices.Notices;
import portal.orders.MarkRefunded;

/**
 * Refunds all licences of an order, exactly as previewed. The allocations end now and keep their history in their own
 * rows; together they are one row of the audit trail.
 */
@ApplicationScoped
public class RefundOrder {

    /**
     * @param previewHash the hash that {@link PreviewRefund} returned
     */
    public record Command(UUID orderId, String previewHash, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    MarkRefunded markRefunded;

    @Inject
    RefundedLicences licences;

    @Inject
    Notices notices;

    @Inject
    Event<LicencesCancelled> cancelled;

    @Inject
    RefundNotice refundNotice;

    @Inject
    AuditTrail audit;

    /** Returns the order's id; NOT_FOUND, ORDER_NOT_ASSIGNED, or STALE_PREVIEW if other allocations would end. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var order = markRefunded.handle(command.orderId());
        var assignment = licences.lockAssignmentOf(order.partnerId(), order.orderId());
        var now = order.refundedAt();
        if (!licences.affectedAllocations(assignment, now).hash().equals(command.previewHash())) {
            throw new DomainException(
                    ErrorCode.STALE_PREVIEW,
                    "The licences that would end have changed. Request a new preview.",
                    "previewHash");
        }
        int ended = licences.end(assignment, now);
        notices.supersede(order.partnerId(), assignment);
        cancelled.fire(new LicencesCancelled(order.partnerId(), order.companyId(), assignment));
        refundNotice.plan(order, ended);
        audit.record(
                order.partnerId(),
                order.companyId(),
                "refundOrder",
                IdType.ORDER,
                order.orderId(),
                Map.of(
                        "number", order.orderNumber(),
                        "quantity", String.valueOf(order.quantity()),
                        "endedAllocations", String.valueOf(ended)));
        return order.orderId();
    }
}
