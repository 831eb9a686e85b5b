package portal.managemode.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.companies.*;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.managemode.*;
import portal.readmodel.Related;
import portal.tenancy.*;

/** Partner access requests over GraphQL. */
@GraphQLApi
public class PartnerAccessApi {

    @Inject
    PartnerAccessRequestQueries requests;

    @Inject
    CompanyQueries companies;

    @Inject
    ResellerCompanyQueries resellerCompanies;

    @Inject
    Related related;

    @Query
    @NonNull
    @Allowed(Permission.READ_PARTNER_ACCESS)
    @Description(
            "Requests to enter manage mode in your partner's companies or in your company; distributors also see their own members' requests at resellers. Latest first by default.")
    public PartnerAccessRequestConnection partnerAccessRequests(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) PartnerAccessRequestFilter filter,
            @Description(Docs.ORDER_BY) PartnerAccessRequestOrder orderBy) {
        var wanted = filter == null ? new PartnerAccessRequestQueries.Filter(null, null, null) : filter.toFilter();
        var order = orderBy == null
                ? new PartnerAccessRequestOrder(PartnerAccessRequestSort.REQUESTED_AT, SortDirection.DESC)
                : orderBy;
        return requests.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Description("The company; null if you may not see it.")
    public List<CompanyView> company(@Source List<PartnerAccessRequestView> requests) {
        return related.to(requests, PartnerAccessRequestView::companyId, companies);
    }

    @Description(
            "The distributor's view of the company; null unless its partner is your reseller and allows distributor access.")
    public List<ResellerCompanyView> resellerCompany(@Source List<PartnerAccessRequestView> requests) {
        return resellerCompanies.of(requests, PartnerAccessRequestView::partnerId, PartnerAccessRequestView::companyId);
    }
}
