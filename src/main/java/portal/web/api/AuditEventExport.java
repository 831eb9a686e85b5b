package portal.web.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import portal.audit.AuditEventView;
import portal.audit.api.AuditApi;
import portal.audit.api.AuditEventFilter;
import portal.audit.api.AuditEventOrder;
import portal.companies.CompanyView;
import portal.exports.Columns;
import portal.exports.ListExport;
import portal.kernel.page.AbstractConnection;

/** Audit events as CSV. It stands here because it needs members and companies. */
@Singleton
class AuditEventExport extends ListExport<AuditEventFilter, AuditEventOrder, AuditEventView> {

    @Inject
    AuditApi list;

    @Inject
    TrailApi trail;

    AuditEventExport() {
        super("auditEvents", AuditEventFilter.class, AuditEventOrder.class);
    }

    @Override
    protected AbstractConnection<AuditEventView, ?> page(
            int first, String after, AuditEventFilter filter, AuditEventOrder orderBy) {
        return list.auditEvents(first, after, null, null, filter, orderBy);
    }

    @Override
    protected Columns<AuditEventView> columns() {
        return new Columns<AuditEventView>()
                .add("id", AuditEventView::getId)
                .add("at", AuditEventView::getAt)
                .add("action", AuditEventView::getAction)
                .add("subjectId", AuditEventView::getSubjectId)
                .with(trail::actorName, actor -> actor.add("actorName", Function.identity()))
                .with(trail::actingFor, company -> company.add("actingFor", CompanyView::getName))
                .with(trail::companyOfEvent, company -> company.add("company", CompanyView::getName))
                .add("manageSessionId", AuditEventView::getManageSessionId)
                .add("client", AuditEventView::getClient)
                .add("details", AuditEventExport::details);
    }

    private static List<String> details(AuditEventView event) {
        return event.getDetails().stream()
                .map(detail -> detail.name() + "=" + detail.value())
                .toList();
    }
}
