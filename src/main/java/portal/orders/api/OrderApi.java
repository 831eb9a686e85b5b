package portal.orders.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.orders.OrderConnection;
import portal.orders.OrderQueries;
import portal.orders.OrderSort;
import portal.orders.OrderView;
import portal.partners.PartnerView;
import portal.products.ProductQueries;
import portal.products.ProductView;
import portal.readmodel.Related;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

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
    @Description("Orders: a partner's, or your company's. The latest first unless you say otherwise.")
    public OrderConnection orders(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") OrderFilter filter,
            @Description("How to sort them.") OrderOrder orderBy) {
        var wanted = filter == null ? OrderQueries.Filter.ALL : filter.toFilter();
        var order = orderBy == null ? new OrderOrder(OrderSort.REQUESTED_AT, SortDirection.DESC) : orderBy;
        return orders.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Query
    @Allowed(Permission.READ_ORDERS)
    @Description("One order; null if there is none that you may see.")
    public OrderView order(@NonNull @Id @Description("The order.") String id) {
        return orders.findOne(id).orElse(null);
    }

    @Description("The company that the order is for.")
    public List<CompanyView> company(@Source List<OrderView> orders) {
        return related.to(orders, OrderView::companyId, companies);
    }

    @Description("The product that was ordered.")
    public List<ProductView> product(@Source List<OrderView> orders) {
        return related.to(orders, OrderView::productId, products);
    }

    @Description("Who gets the mails of this order; null if nobody was named or you may not see it.")
    public List<MemberView> contact(@Source List<OrderView> orders) {
        return related.to(orders, OrderView::contactId, members);
    }

    @Description("Who placed the order; null if you may not see that member.")
    public List<MemberView> requestedBy(@Source List<OrderView> orders) {
        return related.to(orders, OrderView::requestedBy, members);
    }

    @NonNull
    @Description("How many orders the partner's companies have placed.")
    public List<@NonNull Integer> orderCount(@Source List<PartnerView> partners) {
        return orders.countsOf(partners);
    }
}
