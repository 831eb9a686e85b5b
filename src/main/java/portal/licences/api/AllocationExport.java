package portal.licences.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;
import portal.licences.AllocationView;
import portal.licences.AssignmentView;
import portal.members.MemberView;
import portal.products.ProductView;

/** Allocations as CSV. */
@Singleton
class AllocationExport extends ListExport<AllocationFilter, AllocationOrder, AllocationView> {

    @Inject
    AllocationApi allocations;

    AllocationExport() {
        super("allocations", AllocationFilter.class, AllocationOrder.class);
    }

    @Override
    protected AbstractConnection<AllocationView, ?> page(
            int first, String after, AllocationFilter filter, AllocationOrder orderBy) {
        return allocations.allocations(first, after, null, null, filter, orderBy);
    }

    @Override
    protected Columns<AllocationView> columns() {
        return new Columns<AllocationView>()
                .add("id", AllocationView::getId)
                .add("status", AllocationView::getStatus)
                .add("startsAt", AllocationView::getStartsAt)
                .add("endsAt", AllocationView::getEndsAt)
                .with(allocations::learner, learner -> learner.add("learnerId", MemberView::getId)
                        .add("learnerName", MemberView::getName)
                        .add("learnerEmail", MemberView::getEmail))
                .with(allocations::assignment, assignment -> assignment.add("assignmentId", AssignmentView::getId))
                .with(allocations::product, product -> product.add("productCode", ProductView::getCode)
                        .add("product", ProductView::getName));
    }
}
