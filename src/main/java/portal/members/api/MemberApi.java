package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.members.*;
import portal.readmodel.Related;
import portal.tenancy.*;

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
    @Description("Members of your organisation, sorted by name by default.")
    public MemberConnection members(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) MemberFilter filter,
            @Description(Docs.ORDER_BY) MemberOrder orderBy) {
        var order = orderBy == null ? new MemberOrder(MemberSort.NAME, SortDirection.ASC) : orderBy;
        var wanted = MemberFilter.of(filter);
        return members.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Query
    @NonNull
    @Allowed(Permission.READ_LEARNERS)
    @Description("Learners of the current company, sorted by name by default. Learners see only themselves.")
    public MemberConnection learners(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) LearnerFilter filter,
            @Description(Docs.ORDER_BY) MemberOrder orderBy) {
        var order = orderBy == null ? new MemberOrder(MemberSort.NAME, SortDirection.ASC) : orderBy;
        var wanted = filter == null ? LearnerQueries.Filter.ANY : filter.toFilter();
        return learners.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Description("The company that the member belongs to; null for a partner's member.")
    public List<CompanyView> company(@Source List<MemberView> members) {
        return related.to(members, MemberView::companyId, companies);
    }
}
