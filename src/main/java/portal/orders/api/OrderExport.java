package portal.orders.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import portal.companies.CompanyView;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;
import portal.members.MemberView;
import portal.orders.OrderView;
import portal.products.ProductView;

/** Orders as CSV. */
@Singleton
class OrderExport extends ListExport<OrderFilter, OrderOrder, OrderView> {

    @Inject
    OrderApi orders;

    OrderExport() {
        super("orders", OrderFilter.class, OrderOrder.class);
    }

    @Override
    protected AbstractConnection<OrderView, ?> page(int first, String after, OrderFilter filter, OrderOrder orderBy) {
        return orders.orders(first, after, null, null, filter, orderBy);
    }

    @Override
    protected Columns<OrderView> columns() {
        return new Columns<OrderView>()
                .add("id", OrderView::getId)
                .add("number", OrderView::getNumber)
                .add("status", OrderView::getStatus)
                .add("quantity", OrderView::getQuantity)
                .add("purchaseOrderNumber", OrderView::getPurchaseOrderNumber)
                .add("contractExpiresAt", OrderView::getContractExpiresAt)
                .add("requestedByName", OrderView::getRequestedByName)
                .add("requestedAt", OrderView::getRequestedAt)
                .add("decidedAt", OrderView::getDecidedAt)
                .with(orders::company, company -> company.add("company", CompanyView::getName)
                        .add("accountNumber", CompanyView::getAccountNumber))
                .with(orders::product, product -> product.add("productCode", ProductView::getCode)
                        .add("product", ProductView::getName))
                .with(orders::contact, contact -> contact.add("contactName", MemberView::getName)
                        .add("contactEmail", MemberView::getEmail));
    }
}
