package portal.managemode.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import portal.audit.ManagedChange;
import portal.companies.CompanyView;
import portal.companies.ResellerCompanyView;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;
import portal.managemode.ManageSessionView;

/** Manage sessions as CSV. */
@Singleton
class ManageSessionExport extends ListExport<ManageSessionFilter, ManageSessionOrder, ManageSessionView> {

    @Inject
    ManageModeApi sessions;

    ManageSessionExport() {
        super("manageSessions", ManageSessionFilter.class, ManageSessionOrder.class);
    }

    @Override
    protected AbstractConnection<ManageSessionView, ?> page(
            int first, String after, ManageSessionFilter filter, ManageSessionOrder orderBy) {
        return sessions.manageSessions(first, after, null, null, filter, orderBy);
    }

    private static String text(List<ManagedChange> changes) {
        return changes.stream().map(ManagedChange::toString).collect(Collectors.joining(", "));
    }

    @Override
    protected Columns<ManageSessionView> columns() {
        return new Columns<ManageSessionView>()
                .add("id", ManageSessionView::getId)
                .add("actor", ManageSessionView::getActorName)
                .add("reason", ManageSessionView::getReason)
                .add("status", ManageSessionView::getStatus)
                .add("startedAt", ManageSessionView::getStartedAt)
                .add("expiresAt", ManageSessionView::getExpiresAt)
                .add("endedAt", ManageSessionView::getEndedAt)
                .add("endedBy", ManageSessionView::getEndedBy)
                .add("endedBecause", ManageSessionView::getEndedBecause)
                .add("endedByName", ManageSessionView::getEndedByName)
                .with(sessions::changes, changes -> changes.add("changes", ManageSessionExport::text))
                .with(sessions::company, company -> company.add("company", CompanyView::getName))
                .with(
                        sessions::resellerCompany,
                        company -> company.add("resellerCompany", ResellerCompanyView::getName));
    }
}
