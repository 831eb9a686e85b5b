package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.licences.AssignmentConnection;
import portal.licences.AssignmentQueries;
import portal.licences.AssignmentSort;
import portal.licences.AssignmentView;
import portal.orders.OrderQueries;
import portal.orders.OrderView;
import portal.partners.PartnerView;
import portal.products.ProductQueries;
import portal.products.ProductView;
import portal.readmodel.Related;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

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
    @Description("Assignments: a partner's, or your company's. The latest end first unless you say otherwise.")
    public AssignmentConnection assignments(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") AssignmentFilter filter,
            @Description("How to sort them.") AssignmentOrder orderBy) {
        var wanted = filter == null ? new AssignmentQueries.Filter(null, null, null, null) : filter.toFilter();
        var order =
                orderBy == null ? new AssignmentOrder(AssignmentSort.LICENCE_EXPIRES_AT, SortDirection.DESC) : orderBy;
        return assignments.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Query
    @Allowed(Permission.READ_ORDERS)
    @Description("One assignment; null if there is none that you may see.")
    public AssignmentView assignment(@NonNull @Id @Description("The assignment.") String id) {
        return assignments.findOne(id).orElse(null);
    }

    @Description("The order that the licences were granted on; null if you may not see it.")
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

    @Description("What was granted on the order; null while it is not assigned.")
    @Name("assignment")
    public List<AssignmentView> assignmentOfOrder(@Source List<OrderView> orders) {
        return assignments.ofOrders(orders);
    }

    @Description("The assignment that this one succeeds; null if none, or if you may not see it.")
    @Name("renews")
    public List<AssignmentView> renewedByAssignment(@Source List<AssignmentView> assignments) {
        return related.to(assignments, AssignmentView::renewsId, this.assignments);
    }

    @NonNull
    @Description("How many assignments the partner has made.")
    public List<@NonNull Integer> assignmentCount(@Source List<PartnerView> partners) {
        return assignments.countsOf(partners);
    }
}
