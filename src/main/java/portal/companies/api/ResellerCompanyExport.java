package portal.companies.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import portal.companies.ResellerCompanyView;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;

/** The names of resellers' companies as CSV. */
@Singleton
class ResellerCompanyExport extends ListExport<ResellerCompanyFilter, Void, ResellerCompanyView> {

    @Inject
    CompanyApi companies;

    ResellerCompanyExport() {
        super("resellerCompanies", ResellerCompanyFilter.class, Void.class);
    }

    @Override
    protected AbstractConnection<ResellerCompanyView, ?> page(
            int first, String after, ResellerCompanyFilter filter, Void orderBy) {
        return companies.resellerCompanies(first, after, null, null, filter);
    }

    @Override
    protected Columns<ResellerCompanyView> columns() {
        return new Columns<ResellerCompanyView>()
                .add("companyId", ResellerCompanyView::getCompanyId)
                .add("resellerId", ResellerCompanyView::getResellerId)
                .add("name", ResellerCompanyView::getName);
    }
}
