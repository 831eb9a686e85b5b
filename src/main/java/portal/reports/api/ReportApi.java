package portal.reports.api;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.kernel.IdType;
import portal.kernel.page.PageRequest;
import portal.readmodel.Related;
import portal.reports.Dashboard;
import portal.reports.DashboardView;
import portal.reports.RenewalGrouping;
import portal.reports.RenewalPeriodConnection;
import portal.reports.RenewalPeriodView;
import portal.reports.RenewalPipeline;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

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
            "The weeks or months in which licences end, of each company by its own calendar: how many licences end, how many of them are covered, and how many learners lose access. The earliest first.")
    public RenewalPeriodConnection renewalPipeline(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("By weeks or, if nothing is said, by months.") RenewalGrouping groupBy,
            @Description("A day of the first period; today if nothing is said. Periods are always whole.")
                    LocalDate from,
            @Description("A day of the last period, at most ten years later; one year later if nothing is said.")
                    LocalDate to,
            @Id @Description("Only this company.") String companyId) {
        var company = companyId == null ? null : IdType.COMPANY.orNone(companyId);
        return pipeline.page(
                PageRequest.of(first, after, last, before), new RenewalPipeline.Asked(groupBy, from, to, company));
    }

    @Query
    @NonNull
    @Allowed(Permission.READ_REPORTS)
    @Description("How things stand now, in numbers: at your partner or, inside one, in your company.")
    public DashboardView dashboard() {
        return dashboard.read();
    }

    @Description("The company whose licences end; null if you may not see it.")
    public List<CompanyView> company(@Source List<RenewalPeriodView> periods) {
        return related.to(periods, RenewalPeriodView::companyId, companies);
    }
}
