package portal.orders;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.IdType;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.partners.PartnerCounts;
import portal.partners.PartnerView;
import portal.readmodel.NodeSource;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;
import portal.tenancy.Permission;

/** Reads orders: a partner those of its companies, a company its own. */
@ReadModel
public class OrderQueries implements NodeSource<OrderView> {

    /**
     * Filters orders; null matches everything.
     *
     * @param statuses any if empty
     * @param requestedFrom the first instant, inclusive; {@code requestedBefore} is exclusive
     * @param number a complete order number or purchase-order number
     * @param text words, each a prefix of one of the order's
     */
    public record Filter(
            OrderTab tab,
            OrderStatus status,
            Collection<OrderStatus> statuses,
            UUID companyId,
            UUID productId,
            Instant requestedFrom,
            Instant requestedBefore,
            String number,
            String text) {

        /** All orders. */
        public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    LicenceOrders orders;

    @Inject
    CurrentScope currentScope;

    /** Returns one page; INVALID_INPUT if the search text is too long. */
    public OrderConnection page(PageRequest page, Filter filter, OrderSort sort, SortDirection direction) {
        var search = new OrderSearch(filter, currentScope.require());
        var listed = new KeysetQuery<LicenceOrder>(orders.getEntityManager(), LicenceOrder.class, search::on);
        var slice = listed.page(page, sort.field(), direction, LicenceOrder::id, sort.value());
        return new OrderConnection(slice.map(OrderView::new), listed::count);
    }

    /** Returns how many orders of a company wait for a decision. */
    public int waiting(UUID companyId) {
        return Math.toIntExact(orders.count("companyId = ?1 and status = ?2", companyId, OrderStatus.REQUESTED));
    }

    /** Returns an assigned order: NOT_FOUND or ORDER_NOT_ASSIGNED. */
    public OrderView requireAssigned(UUID orderId) {
        var order = orders.among(List.of(orderId)).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("order", "orderId"));
        order.requireAssigned();
        return new OrderView(order);
    }

    /** Returns the number of rows per partner, for the operator, who may count but not read them. */
    public List<Integer> countsOf(List<PartnerView> partners) {
        return PartnerCounts.by(
                orders.getEntityManager(), "select partner, counted from app.order_counts(:partners)", partners);
    }

    @Override
    public IdType type() {
        return IdType.ORDER;
    }

    @Override
    public Permission permission() {
        return Permission.READ_ORDERS;
    }

    @Override
    public List<OrderView> load(Collection<UUID> ids) {
        return orders.among(ids).stream().map(OrderView::new).toList();
    }
}
