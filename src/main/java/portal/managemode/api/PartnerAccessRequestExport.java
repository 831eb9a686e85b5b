package portal.managemode.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import portal.companies.CompanyView;
import portal.companies.ResellerCompanyView;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;
import portal.managemode.PartnerAccessRequestView;

/** Partner access requests as CSV. */
@Singleton
class PartnerAccessRequestExport
        extends ListExport<PartnerAccessRequestFilter, PartnerAccessRequestOrder, PartnerAccessRequestView> {

    @Inject
    PartnerAccessApi requests;

    PartnerAccessRequestExport() {
        super("partnerAccessRequests", PartnerAccessRequestFilter.class, PartnerAccessRequestOrder.class);
    }

    @Override
    protected AbstractConnection<PartnerAccessRequestView, ?> page(
            int first, String after, PartnerAccessRequestFilter filter, PartnerAccessRequestOrder orderBy) {
        return requests.partnerAccessRequests(first, after, null, null, filter, orderBy);
    }

    @Override
    protected Columns<PartnerAccessRequestView> columns() {
        return new Columns<PartnerAccessRequestView>()
                .add("id", PartnerAccessRequestView::getId)
                .add("requestedByName", PartnerAccessRequestView::getRequestedByName)
                .add("reason", PartnerAccessRequestView::getReason)
                .add("status", PartnerAccessRequestView::getStatus)
                .add("requestedAt", PartnerAccessRequestView::getRequestedAt)
                .add("approvedAt", PartnerAccessRequestView::getApprovedAt)
                .add("approvedByName", PartnerAccessRequestView::getApprovedByName)
                .add("approvedUntil", PartnerAccessRequestView::getApprovedUntil)
                .with(requests::company, company -> company.add("company", CompanyView::getName))
                .with(
                        requests::resellerCompany,
                        company -> company.add("resellerCompany", ResellerCompanyView::getName));
    }
}
