package portal.managemode.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.audit.AuditEventView;
import portal.audit.ManagedChange;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.companies.ResellerCompanyQueries;
import portal.companies.ResellerCompanyView;
import portal.kernel.api.Payloads;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.managemode.*;
import portal.managemode.api.EnterManageModePayload.Entered;
import portal.members.api.Viewer;
import portal.readmodel.Related;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** Manage mode over GraphQL. */
@GraphQLApi
public class ManageModeApi {

    @Inject
    EnterManageMode enterManageMode;

    @Inject
    EntryScope entrance;

    @Inject
    IssueGrant issueGrant;

    @Inject
    LeaveManageMode leaveManageMode;

    @Inject
    EndManageSession endManageSession;

    @Inject
    ManageSessionQueries sessions;

    @Inject
    CompanyQueries companies;

    @Inject
    ResellerCompanyQueries resellerCompanies;

    @Inject
    ManageConfig config;

    @Inject
    Related related;

    @Query
    @NonNull
    @Allowed(Permission.READ_MANAGE_SESSIONS)
    @Description("Who is or was in manage mode: in a partner's companies, or in your company; for a distributor its"
            + " people at its resellers too. The latest first unless you say otherwise.")
    public ManageSessionConnection manageSessions(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") ManageSessionFilter filter,
            @Description("How to sort them.") ManageSessionOrder orderBy) {
        var wanted = filter == null ? new ManageSessionQueries.Filter(null, null, null) : filter.toFilter();
        var order =
                orderBy == null ? new ManageSessionOrder(ManageSessionSort.STARTED_AT, SortDirection.DESC) : orderBy;
        return sessions.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Mutation
    @NonNull
    @Allowed(Permission.ENTER_MANAGE_MODE)
    @Description(
            "Opens a manage session in one company of your own partner, or of a reseller that lets you in as its distributor,"
                    + " and tells its managers. People must have signed in within the last 15 minutes. The grant is exchanged"
                    + " for tokens at the token endpoint.")
    public EnterManageModePayload enterManageMode(@NonNull @Description("Where and why.") EnterManageModeInput input) {
        return Payloads.of(
                () -> entrance.at(input.toCommand().companyId(), () -> {
                    var session = enterManageMode.handle(input.toCommand());
                    return new Entered(sessions.find(session), issueGrant.handle(session), config.tokenEndpoint());
                }),
                EnterManageModePayload::of);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.LEAVE_MANAGE_MODE)
    @Description("Leaves the manage session that you act through.")
    public LeaveManageModePayload leaveManageMode(@NonNull @Description("The session.") LeaveManageModeInput input) {
        return Payloads.of(() -> leaveManageMode.handle(input.toSession()), LeaveManageModePayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.END_MANAGE_SESSIONS)
    @Description("Ends a manage session at once: nothing is done in it any more once this is answered.")
    public EndManageSessionPayload endManageSession(@NonNull @Description("The session.") EndManageSessionInput input) {
        return Payloads.of(
                () -> sessions.find(endManageSession.handle(input.toSession())), EndManageSessionPayload::new);
    }

    @Description("The company; null if you may not see it.")
    public List<CompanyView> company(@Source List<ManageSessionView> sessions) {
        return related.to(sessions, ManageSessionView::companyId, companies);
    }

    @Description("The company as a distributor sees it; null unless its partner is your reseller and shows it.")
    public List<ResellerCompanyView> resellerCompany(@Source List<ManageSessionView> sessions) {
        return resellerCompanies.of(sessions, ManageSessionView::partnerId, ManageSessionView::companyId);
    }

    @Description(
            "What was changed in the session, and how often; null if you may not know. auditEvents tells each one.")
    public List<List<@NonNull ManagedChange>> changes(@Source List<ManageSessionView> sessions) {
        return this.sessions.changes(sessions);
    }

    @Description("The manage session in which it was done; null outside manage mode, or if you may not see it.")
    public List<ManageSessionView> manageSession(@Source List<AuditEventView> events) {
        return related.to(events, AuditEventView::sessionId, sessions);
    }

    @Description("The manage session that you act through; null outside manage mode.")
    public ManageSessionView manageSession(@Source Viewer viewer) {
        return sessions.current();
    }
}
