package portal.managemode.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.audit.AuditEventView;
import portal.audit.ManagedChange;
import portal.companies.*;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.managemode.*;
import portal.members.api.Viewer;
import portal.readmodel.Related;
import portal.tenancy.*;

/** Manage mode over GraphQL. */
@GraphQLApi
public class ManageModeApi {

    @Inject
    ManageSessionQueries sessions;

    @Inject
    CompanyQueries companies;

    @Inject
    ResellerCompanyQueries resellerCompanies;

    @Inject
    Related related;

    @Query
    @NonNull
    @Allowed(Permission.READ_MANAGE_SESSIONS)
    @Description(
            "Manage sessions in your partner's companies or in your company; distributors also see their own members' sessions at resellers. Latest first by default.")
    public ManageSessionConnection manageSessions(
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) ManageSessionFilter filter,
            @Description(Docs.ORDER_BY) ManageSessionOrder orderBy) {
        var wanted = filter == null ? new ManageSessionQueries.Filter(null, null, null) : filter.toFilter();
        var order =
                orderBy == null ? new ManageSessionOrder(ManageSessionSort.STARTED_AT, SortDirection.DESC) : orderBy;
        return sessions.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Description("The company; null if you may not see it.")
    public List<CompanyView> company(@Source List<ManageSessionView> sessions) {
        return related.to(sessions, ManageSessionView::companyId, companies);
    }

    @Description(
            "The distributor's view of the company; null unless its partner is your reseller and allows distributor access.")
    public List<ResellerCompanyView> resellerCompany(@Source List<ManageSessionView> sessions) {
        return resellerCompanies.of(sessions, ManageSessionView::partnerId, ManageSessionView::companyId);
    }

    @Description(
            "The actions performed in the session, with their counts; null if you may not see them. The auditEvents query lists each action.")
    public List<List<@NonNull ManagedChange>> changes(@Source List<ManageSessionView> sessions) {
        return this.sessions.changes(sessions);
    }

    @Description(
            "The manage session in which the action was performed; null outside manage mode or if you may not see it.")
    public List<ManageSessionView> manageSession(@Source List<AuditEventView> events) {
        return related.to(events, AuditEventView::sessionId, sessions);
    }

    @Description("The current manage session; null outside manage mode.")
    public ManageSessionView manageSession(@Source Viewer viewer) {
        return sessions.current();
    }
}
