package portal.licences.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import portal.companies.CompanyView;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;
import portal.licences.AssignmentView;
import portal.orders.OrderView;
import portal.products.ProductView;

/** Assignments as CSV. */
@Singleton
class AssignmentExport extends ListExport<AssignmentFilter, AssignmentOrder, AssignmentView> {

    @Inject
    AssignmentApi assignments;

    AssignmentExport() {
        super("assignments", AssignmentFilter.class, AssignmentOrder.class);
    }

    @Override
    protected AbstractConnection<AssignmentView, ?> page(
            int first, String after, AssignmentFilter filter, AssignmentOrder orderBy) {
        return assignments.assignments(first, after, null, null, filter, orderBy);
    }

    @Override
    protected Columns<AssignmentView> columns() {
        return new Columns<AssignmentView>()
                .add("id", AssignmentView::getId)
                .add("status", AssignmentView::getStatus)
                .add("quantity", AssignmentView::getQuantity)
                .add("allocatedCount", AssignmentView::getAllocatedCount)
                .add("freeCount", AssignmentView::getFreeCount)
                .add("assignedAt", AssignmentView::getAssignedAt)
                .add("startsAt", AssignmentView::getStartsAt)
                .add("licenceExpiresAt", AssignmentView::getLicenceExpiresAt)
                .add("contractExpiresAt", AssignmentView::getContractExpiresAt)
                .with(assignments::order, order -> order.add("orderNumber", OrderView::getNumber))
                .with(assignments::company, company -> company.add("company", CompanyView::getName)
                        .add("accountNumber", CompanyView::getAccountNumber))
                .with(assignments::product, product -> product.add("productCode", ProductView::getCode)
                        .add("product", ProductView::getName));
    }
}
