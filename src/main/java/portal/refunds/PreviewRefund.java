package portal.refunds;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.licences.AllocationConnection;
import portal.licences.AllocationQueries;
import portal.licences.AllocationSort;
import portal.licences.AllocationStatus;
import portal.licences.RefundedLicences;
import portal.orders.OrderQueries;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;
import portal.tenancy.Permission;

/**
 * Previews a refund. A partner outside manage mode may not see learners, so it gets only their number and a hash of
 * exactly which; the list itself is shown to those who may read the company's learners: its managers, and the partner
 * in manage mode. The hash is the same for all of them, so a partner can preview in manage mode and refund outside it.
 */
@ReadModel
public class PreviewRefund {

    @Inject
    OrderQueries orders;

    @Inject
    RefundedLicences licences;

    @Inject
    AllocationQueries allocations;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    /** Returns the preview; NOT_FOUND or ORDER_NOT_ASSIGNED. */
    public RefundPreview handle(UUID orderId) {
        var order = orders.requireAssigned(orderId);
        var partner = currentScope.require().partnerId();
        var assignment = licences.assignmentOf(partner, orderId);
        return new RefundPreview(order, assignment, licences.affectedAllocations(assignment, clock.instant()));
    }

    /** Returns the allocations that would end; null if the caller may not see learners. */
    public AllocationConnection losing(RefundPreview preview, PageRequest page) {
        if (!currentScope.may(Permission.READ_ALLOCATIONS)) {
            return null;
        }
        var live = new AllocationQueries.Filter(AllocationStatus.ACTIVE, null, preview.assignmentId());
        return allocations.page(page, live, AllocationSort.STARTS_AT, SortDirection.ASC);
    }
}
