package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.members.*;
import portal.readmodel.Related;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** Members and learners over GraphQL. */
@GraphQLApi
public class MemberApi {

    @Inject
    MemberQueries members;

    @Inject
    LearnerQueries learners;

    @Inject
    CompanyQueries companies;

    @Inject
    Related related;

    @Query
    @NonNull
    @Allowed(Permission.READ_MEMBERS)
    @Description("Members of your own organisation, by name unless you say otherwise.")
    public MemberConnection members(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") MemberFilter filter,
            @Description("How to sort them.") MemberOrder orderBy) {
        var order = orderBy == null ? new MemberOrder(MemberSort.NAME, SortDirection.ASC) : orderBy;
        var wanted = MemberFilter.of(filter);
        return members.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Query
    @NonNull
    @Allowed(Permission.READ_LEARNERS)
    @Description("Learners of the company acted in, by name unless you say otherwise. A learner sees itself.")
    public MemberConnection learners(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") LearnerFilter filter,
            @Description("How to sort them.") MemberOrder orderBy) {
        var order = orderBy == null ? new MemberOrder(MemberSort.NAME, SortDirection.ASC) : orderBy;
        var wanted = filter == null ? LearnerQueries.Filter.ANY : filter.toFilter();
        return learners.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Description("The company that the member belongs to; null for a partner's member.")
    public List<CompanyView> company(@Source List<MemberView> members) {
        return related.to(members, MemberView::companyId, companies);
    }
}
