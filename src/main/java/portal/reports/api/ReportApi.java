package portal.reports.api;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.readmodel.Related;
import portal.reports.*;
import portal.tenancy.*;

/** Reports over GraphQL. */
@GraphQLApi
public class ReportApi {

    @Inject
    RenewalPipeline pipeline;

    @Inject
    Dashboard dashboard;

    @Inject
    CompanyQueries companies;

    @Inject
    Related related;

    @Query
    @NonNull
    @Allowed(Permission.READ_REPORTS)
    @Description(
            "The weeks or months in which licences of each company end, by the company's own calendar: the number of ending licences, how many of them are covered, and how many learners lose access. Earliest first.")
    public RenewalPeriodConnection renewalPipeline(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description("Length of the periods; defaults to months.") RenewalGrouping groupBy,
            @Description("A day in the first period; defaults to today. Only whole periods are returned.")
                    LocalDate from,
            @Description("A day in the last period, at most ten years after the start; defaults to one year after it.")
                    LocalDate to,
            @Id @Description("Return only periods of this company.") String companyId) {
        var company = companyId == null ? null : IdType.COMPANY.orNone(companyId);
        return pipeline.page(
                PageRequest.of(first, after, last, before), new RenewalPipeline.Asked(groupBy, from, to, company));
    }

    @Query
    @NonNull
    @Allowed(Permission.READ_REPORTS)
    @Description("Current key figures of your partner or, in a company, of your company.")
    public DashboardView dashboard() {
        return dashboard.read();
    }

    @Description("The company whose licences end; null if you may not see it.")
    public List<CompanyView> company(@Source List<RenewalPeriodView> periods) {
        return related.to(periods, RenewalPeriodView::companyId, companies);
    }
}
