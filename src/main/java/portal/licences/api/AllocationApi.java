package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.licences.*;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.products.ProductQueries;
import portal.products.ProductView;
import portal.readmodel.Related;
import portal.tenancy.*;

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
    @Description("Allocations of the current company, latest first by default. Learners see only their own.")
    public AllocationConnection allocations(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) AllocationFilter filter,
            @Description(Docs.ORDER_BY) AllocationOrder orderBy) {
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
            "A learner's licences, one per product: the current one, otherwise the last one that expired; null if you may not see them.")
    public List<List<@NonNull AllocationView>> licences(@Source List<MemberView> members) {
        return allocations.ofLearners(members);
    }
}
