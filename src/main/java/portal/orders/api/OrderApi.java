package portal.orders.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.orders.*;
import portal.partners.PartnerView;
import portal.products.ProductQueries;
import portal.products.ProductView;
import portal.readmodel.Related;
import portal.tenancy.*;

/** Orders over GraphQL. */
@GraphQLApi
public class OrderApi {

    @Inject
    OrderQueries orders;

    @Inject
    CompanyQueries companies;

    @Inject
    ProductQueries products;

    @Inject
    MemberQueries members;

    @Inject
    Related related;

    @Query
    @NonNull
    @Allowed(Permission.READ_ORDERS)
    @Description("Orders of your partner's companies or of your company, latest first by default.")
    public OrderConnection orders(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) OrderFilter filter,
            @Description(Docs.ORDER_BY) OrderOrder orderBy) {
        var wanted = filter == null ? OrderQueries.Filter.ALL : filter.toFilter();
        var order = orderBy == null ? new OrderOrder(OrderSort.REQUESTED_AT, SortDirection.DESC) : orderBy;
        return orders.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Query
    @Allowed(Permission.READ_ORDERS)
    @Description("The order with this id; null if it does not exist or you may not see it.")
    public OrderView order(@NonNull @Id @Description("The order.") String id) {
        return orders.findOne(id).orElse(null);
    }

    @Description("The company that the order is for.")
    public List<CompanyView> company(@Source List<OrderView> orders) {
        return related.to(orders, OrderView::companyId, companies);
    }

    @Description("The ordered product.")
    public List<ProductView> product(@Source List<OrderView> orders) {
        return related.to(orders, OrderView::productId, products);
    }

    @Description(
            "The member who receives e-mails about this order; null if there is none or you may not see the member.")
    public List<MemberView> contact(@Source List<OrderView> orders) {
        return related.to(orders, OrderView::contactId, members);
    }

    @Description("The member who placed the order; null if you may not see the member.")
    public List<MemberView> requestedBy(@Source List<OrderView> orders) {
        return related.to(orders, OrderView::requestedBy, members);
    }

    @NonNull
    @Description("Number of orders placed by the partner's companies.")
    public List<@NonNull Integer> orderCount(@Source List<PartnerView> partners) {
        return orders.countsOf(partners);
    }
}
