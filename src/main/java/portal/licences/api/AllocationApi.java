package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.licences.*;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.products.ProductQueries;
import portal.products.ProductView;
import portal.readmodel.Related;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** Allocations over GraphQL. */
@GraphQLApi
public class AllocationApi {

    @Inject
    AllocationQueries allocations;

    @Inject
    AssignmentQueries assignments;

    @Inject
    MemberQueries members;

    @Inject
    ProductQueries products;

    @Inject
    Related related;

    @Query
    @NonNull
    @Allowed(Permission.READ_ALLOCATIONS)
    @Description(
            "Allocations of the company acted in, the latest first unless you say otherwise. A learner sees its own.")
    public AllocationConnection allocations(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") AllocationFilter filter,
            @Description("How to sort them.") AllocationOrder orderBy) {
        var wanted = filter == null ? new AllocationQueries.Filter(null, null, null) : filter.toFilter();
        var order = orderBy == null ? new AllocationOrder(AllocationSort.STARTS_AT, SortDirection.DESC) : orderBy;
        return allocations.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Description("The assignment that the licence belongs to; null if you may not see it.")
    public List<AssignmentView> assignment(@Source List<AllocationView> allocations) {
        return related.to(allocations, AllocationView::assignmentId, assignments);
    }

    @Description("The learner who holds the licence; null if you may not see it.")
    public List<MemberView> learner(@Source List<AllocationView> allocations) {
        return related.to(allocations, AllocationView::learnerId, members);
    }

    @Description("The product that is licensed; null if you may not see it.")
    public List<ProductView> product(@Source List<AllocationView> allocations) {
        return related.to(allocations, AllocationView::productId, products);
    }

    @Description(
            "A learner's licences, one for each product: the one held now, otherwise the last that expired; null if you may not see them.")
    public List<List<@NonNull AllocationView>> licences(@Source List<MemberView> members) {
        return allocations.ofLearners(members);
    }
}
