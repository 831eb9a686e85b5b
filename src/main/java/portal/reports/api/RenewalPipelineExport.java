package portal.reports.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import portal.companies.CompanyView;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;
import portal.reports.RenewalGrouping;
import portal.reports.RenewalPeriodView;

/** A renewal pipeline as CSV. */
@Singleton
class RenewalPipelineExport extends ListExport<RenewalPipelineExport.Parameters, Void, RenewalPeriodView> {

    /** The arguments that select the rows. */
    record Parameters(RenewalGrouping groupBy, LocalDate from, LocalDate to, String companyId) {}

    @Inject
    ReportApi reports;

    RenewalPipelineExport() {
        super("renewalPipeline", Parameters.class, Void.class);
    }

    @Override
    protected AbstractConnection<RenewalPeriodView, ?> page(int first, String after, Parameters asked, Void orderBy) {
        return reports.renewalPipeline(
                first, after, null, null, asked.groupBy(), asked.from(), asked.to(), asked.companyId());
    }

    @Override
    protected Columns<RenewalPeriodView> columns() {
        return new Columns<RenewalPeriodView>()
                .add("firstDay", RenewalPeriodView::getFirstDay)
                .add("lastDay", RenewalPeriodView::getLastDay)
                .with(reports::company, company -> company.add("company", CompanyView::getName)
                        .add("accountNumber", CompanyView::getAccountNumber)
                        .add("timeZone", CompanyView::getTimeZone))
                .add("expiringCount", RenewalPeriodView::getExpiringCount)
                .add("coveredCount", RenewalPeriodView::getCoveredCount)
                .add("uncoveredCount", RenewalPeriodView::getUncoveredCount)
                .add("losingAccessCount", RenewalPeriodView::getLosingAccessCount);
    }
}
