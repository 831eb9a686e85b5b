package portal.companies.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import portal.companies.CompanyView;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;
import portal.partners.PartnerView;

/** Companies as CSV. */
@Singleton
class CompanyExport extends ListExport<CompanyFilter, CompanyOrder, CompanyView> {

    @Inject
    CompanyApi companies;

    CompanyExport() {
        super("companies", CompanyFilter.class, CompanyOrder.class);
    }

    @Override
    protected AbstractConnection<CompanyView, ?> page(
            int first, String after, CompanyFilter filter, CompanyOrder orderBy) {
        return companies.companies(first, after, null, null, filter, orderBy);
    }

    @Override
    protected Columns<CompanyView> columns() {
        return new Columns<CompanyView>()
                .add("id", CompanyView::getId)
                .add("accountNumber", CompanyView::getAccountNumber)
                .add("name", CompanyView::getName)
                .add("timeZone", CompanyView::getTimeZone)
                .add("language", CompanyView::getLanguage)
                .add("autoAllocate", CompanyView::getAutoAllocate)
                .add("extraReminderDays", CompanyView::getExtraReminderDays)
                .add("status", CompanyView::getStatus)
                .add("createdAt", CompanyView::getCreatedAt)
                .with(companies::partner, partner -> partner.add("partner", PartnerView::getName));
    }
}
