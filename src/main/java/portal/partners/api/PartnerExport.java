package portal.partners.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;
import portal.partners.PartnerView;

/** Partners as CSV. */
@Singleton
class PartnerExport extends ListExport<PartnerFilter, Void, PartnerView> {

    @Inject
    PartnerApi partners;

    PartnerExport() {
        super("partners", PartnerFilter.class, Void.class);
    }

    @Override
    protected AbstractConnection<PartnerView, ?> page(int first, String after, PartnerFilter filter, Void orderBy) {
        return partners.partners(first, after, null, null, filter);
    }

    @Override
    protected Columns<PartnerView> columns() {
        return new Columns<PartnerView>()
                .add("id", PartnerView::getId)
                .add("name", PartnerView::getName)
                .add("expiringDays", PartnerView::getExpiringDays)
                .add("createdAt", PartnerView::getCreatedAt)
                .with(partners::distributor, distributor -> distributor.add("distributor", PartnerView::getName))
                .add("distributorAccess", PartnerView::getDistributorAccess);
    }
}
