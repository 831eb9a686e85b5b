package portal.companies.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.companies.*;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.partners.PartnerQueries;
import portal.partners.PartnerView;
import portal.readmodel.Related;
import portal.tenancy.*;

/** Companies over GraphQL. */
@GraphQLApi
public class CompanyApi {

    @Inject
    CompanyQueries companies;

    @Inject
    ResellerCompanyQueries resellerCompanies;

    @Inject
    PartnerQueries partners;

    @Inject
    Related related;

    @Query
    @NonNull
    @Allowed(Permission.READ_COMPANIES)
    @Description("Your partner's companies or your own; all companies for the operator. Sorted by name by default.")
    public CompanyConnection companies(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) CompanyFilter filter,
            @Description(Docs.ORDER_BY) CompanyOrder orderBy) {
        var wanted = filter == null ? CompanyQueries.Filter.ANY : filter.toFilter();
        var order = orderBy == null ? new CompanyOrder(CompanySort.NAME, SortDirection.ASC) : orderBy;
        return companies.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Query
    @Allowed(Permission.READ_COMPANIES)
    @Description("The company with this id; null if it does not exist or you may not see it.")
    public CompanyView company(@NonNull @Id @Description("The company.") String id) {
        return companies.findOne(id).orElse(null);
    }

    @Query
    @NonNull
    @Allowed(Permission.READ_PARTNERS)
    @Description("The names of your own companies and, where the reseller grants access, of your resellers' companies.")
    public ResellerCompanyConnection resellerCompanies(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) ResellerCompanyFilter filter) {
        return resellerCompanies.page(PageRequest.of(first, after, last, before), ResellerCompanyFilter.of(filter));
    }

    @Description("The partner that sells to the company; null if you may not see it.")
    public List<PartnerView> partner(@Source List<CompanyView> companies) {
        return related.to(companies, CompanyView::partnerId, partners);
    }

    @NonNull
    @Description("Number of the partner's companies whose names you may see.")
    public List<@NonNull Integer> companyCount(@Source List<PartnerView> partners) {
        return companies.countsOf(partners);
    }
}
