package portal.companies.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.companies.*;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.partners.PartnerQueries;
import portal.partners.PartnerView;
import portal.readmodel.Related;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

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
    @Description("Companies: a partner's own, your own, or for the operator all. By name unless you say otherwise.")
    public CompanyConnection companies(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") CompanyFilter filter,
            @Description("How to sort them.") CompanyOrder orderBy) {
        var wanted = filter == null ? CompanyQueries.Filter.ANY : filter.toFilter();
        var order = orderBy == null ? new CompanyOrder(CompanySort.NAME, SortDirection.ASC) : orderBy;
        return companies.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Query
    @Allowed(Permission.READ_COMPANIES)
    @Description("One company; null if there is none that you may see.")
    public CompanyView company(@NonNull @Id @Description("The company.") String id) {
        return companies.findOne(id).orElse(null);
    }

    @Query
    @NonNull
    @Allowed(Permission.READ_PARTNERS)
    @Description("The names of your resellers' companies, as far as those let you see them, and of your own.")
    public ResellerCompanyConnection resellerCompanies(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") ResellerCompanyFilter filter) {
        return resellerCompanies.page(PageRequest.of(first, after, last, before), ResellerCompanyFilter.of(filter));
    }

    @Description("The partner who sells to the company; null if you may not see it.")
    public List<PartnerView> partner(@Source List<CompanyView> companies) {
        return related.to(companies, CompanyView::partnerId, partners);
    }

    @NonNull
    @Description("How many companies the partner has, as far as you may see their names.")
    public List<@NonNull Integer> companyCount(@Source List<PartnerView> partners) {
        return companies.countsOf(partners);
    }
}
