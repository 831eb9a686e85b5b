package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.licences.*;
import portal.orders.OrderQueries;
import portal.orders.OrderView;
import portal.partners.PartnerView;
import portal.products.ProductQueries;
import portal.products.ProductView;
import portal.readmodel.Related;
import portal.tenancy.*;

/** Assignments over GraphQL. */
@GraphQLApi
public class AssignmentApi {

    @Inject
    AssignmentQueries assignments;

    @Inject
    OrderQueries orders;

    @Inject
    CompanyQueries companies;

    @Inject
    ProductQueries products;

    @Inject
    Related related;

    @Query
    @NonNull
    @Allowed(Permission.READ_ORDERS)
    @Description("Assignments of your partner or your company, latest expiry first by default.")
    public AssignmentConnection assignments(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) AssignmentFilter filter,
            @Description(Docs.ORDER_BY) AssignmentOrder orderBy) {
        var wanted = filter == null ? new AssignmentQueries.Filter(null, null, null, null) : filter.toFilter();
        var order =
                orderBy == null ? new AssignmentOrder(AssignmentSort.LICENCE_EXPIRES_AT, SortDirection.DESC) : orderBy;
        return assignments.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Query
    @Allowed(Permission.READ_ORDERS)
    @Description("The assignment with this id; null if it does not exist or you may not see it.")
    public AssignmentView assignment(@NonNull @Id @Description("The assignment.") String id) {
        return assignments.findOne(id).orElse(null);
    }

    @Description("The order that the licences were granted for; null if you may not see it.")
    public List<OrderView> order(@Source List<AssignmentView> assignments) {
        return related.to(assignments, AssignmentView::orderId, orders);
    }

    @Description("The company that holds the licences; null if you may not see it.")
    public List<CompanyView> company(@Source List<AssignmentView> assignments) {
        return related.to(assignments, AssignmentView::companyId, companies);
    }

    @Description("The product that is licensed; null if you may not see it.")
    public List<ProductView> product(@Source List<AssignmentView> assignments) {
        return related.to(assignments, AssignmentView::productId, products);
    }

    @Description("The licences granted for the order; null until it is assigned.")
    @Name("assignment")
    public List<AssignmentView> assignmentOfOrder(@Source List<OrderView> orders) {
        return assignments.ofOrders(orders);
    }

    @Description("The assignment that this one renews; null if there is none or you may not see it.")
    @Name("renews")
    public List<AssignmentView> renewedByAssignment(@Source List<AssignmentView> assignments) {
        return related.to(assignments, AssignmentView::renewsId, this.assignments);
    }

    @NonNull
    @Description("Number of assignments made by the partner.")
    public List<@NonNull Integer> assignmentCount(@Source List<PartnerView> partners) {
        return assignments.countsOf(partners);
    }
}
