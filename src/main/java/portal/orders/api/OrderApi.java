package portal.orders.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.kernel.api.Payloads;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.orders.*;
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
    RequestOrder requestOrder;

    @Inject
    AssignOrder assignOrder;

    @Inject
    AssignOrders assignOrders;

    @Inject
    RejectOrder rejectOrder;

    @Inject
    WithdrawOrder withdrawOrder;

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

    @Mutation
    @NonNull
    @Allowed(Permission.REQUEST_ORDERS)
    @Description("Asks the partner for licences for the company acted in.")
    public RequestOrderPayload requestOrder(@NonNull @Description("What is asked for.") RequestOrderInput input) {
        return Payloads.of(() -> orders.find(requestOrder.handle(input.toCommand())), RequestOrderPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.DECIDE_ORDERS)
    @Description("Grants the licences of an order, exactly as asked for. Never inside manage mode.")
    public AssignOrderPayload assignOrder(@NonNull @Description("The order.") AssignOrderInput input) {
        return Payloads.of(() -> orders.find(assignOrder.handle(input.toCommand())), AssignOrderPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.DECIDE_ORDERS)
    @Description("Grants the licences of many orders, of all or of none. Never inside manage mode.")
    public AssignOrdersPayload assignOrders(@NonNull @Description("The orders.") AssignOrdersInput input) {
        return Payloads.of(() -> orders.findAll(assignOrders.handle(input.toCommand())), AssignOrdersPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.DECIDE_ORDERS)
    @Description("Declines an order and tells the company why. Never inside manage mode.")
    public RejectOrderPayload rejectOrder(@NonNull @Description("The order, and why.") RejectOrderInput input) {
        return Payloads.of(() -> orders.find(rejectOrder.handle(input.toCommand())), RejectOrderPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.REQUEST_ORDERS)
    @Description("Takes back an order of the company acted in, before the partner has decided.")
    public WithdrawOrderPayload withdrawOrder(@NonNull @Description("The order.") WithdrawOrderInput input) {
        return Payloads.of(() -> orders.find(withdrawOrder.handle(input.toCommand())), WithdrawOrderPayload::new);
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
