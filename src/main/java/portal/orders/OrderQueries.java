package portal.orders;

import jakarta.inject.Inject;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import portal.kernel.IdType;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.partners.PartnerCounts;
import portal.partners.PartnerView;
import portal.tenancy.NodeSource;
import portal.tenancy.Permission;
import portal.tenancy.ReadModel;

/** Reads orders: a partner those of its companies, a company its own. */
@ReadModel
public class OrderQueries implements NodeSource<OrderView> {

    /** Which orders to list; null means any. */
    public record Filter(OrderStatus status, UUID companyId) {}

    @Inject
    LicenceOrders orders;

    public OrderConnection page(PageRequest page, Filter filter, OrderSort sort, SortDirection direction) {
        var listed = new KeysetQuery<LicenceOrder>(orders.getEntityManager(), LicenceOrder.class, (criteria, order) -> {
            var predicates = new ArrayList<Predicate>();
            if (filter.status() != null) {
                predicates.add(criteria.equal(order.get("status"), filter.status()));
            }
            if (filter.companyId() != null) {
                predicates.add(criteria.equal(order.get("companyId"), filter.companyId()));
            }
            return predicates;
        });
        var slice = listed.page(page, sort.field(), direction, LicenceOrder::id, sort.value());
        return new OrderConnection(slice.map(OrderView::new), listed::count);
    }

    /** How many orders of a company wait for a decision. */
    public int waiting(UUID companyId) {
        return Math.toIntExact(orders.count("companyId = ?1 and status = ?2", companyId, OrderStatus.REQUESTED));
    }

    /** How many rows each of these partners has; the operator's view of business that is not its own. */
    public List<Integer> countsOf(List<PartnerView> partners) {
        return PartnerCounts.of(orders.getEntityManager(), LicenceOrder.class, partners);
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
        return orders.list("id in ?1", ids).stream().map(OrderView::new).toList();
    }
}
