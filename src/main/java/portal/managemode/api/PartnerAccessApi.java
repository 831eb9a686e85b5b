package portal.managemode.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.companies.ResellerCompanyQueries;
import portal.companies.ResellerCompanyView;
import portal.kernel.api.Payloads;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.managemode.ApprovePartnerAccess;
import portal.managemode.EntryScope;
import portal.managemode.PartnerAccessRequestConnection;
import portal.managemode.PartnerAccessRequestQueries;
import portal.managemode.PartnerAccessRequestSort;
import portal.managemode.PartnerAccessRequestView;
import portal.managemode.RequestPartnerAccess;
import portal.managemode.SetPartnerAccess;
import portal.readmodel.Related;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** Who is let in, over GraphQL. */
@GraphQLApi
public class PartnerAccessApi {

    @Inject
    SetPartnerAccess setPartnerAccess;

    @Inject
    EntryScope entrance;

    @Inject
    RequestPartnerAccess requestPartnerAccess;

    @Inject
    ApprovePartnerAccess approvePartnerAccess;

    @Inject
    PartnerAccessRequestQueries requests;

    @Inject
    CompanyQueries companies;

    @Inject
    ResellerCompanyQueries resellerCompanies;

    @Inject
    Related related;

    @Query
    @NonNull
    @Allowed(Permission.READ_PARTNER_ACCESS)
    @Description(
            "Who asked to be let in: into a partner's companies, or into your company; for a distributor its people at"
                    + " its resellers too. The latest first unless you say otherwise.")
    public PartnerAccessRequestConnection partnerAccessRequests(
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") PartnerAccessRequestFilter filter,
            @Description("How to sort them.") PartnerAccessRequestOrder orderBy) {
        var wanted = filter == null ? new PartnerAccessRequestQueries.Filter(null, null, null) : filter.toFilter();
        var order = orderBy == null
                ? new PartnerAccessRequestOrder(PartnerAccessRequestSort.REQUESTED_AT, SortDirection.DESC)
                : orderBy;
        return requests.page(PageRequest.of(first, after, last, before), wanted, order.field(), order.direction());
    }

    @Mutation("setPartnerAccess") // said, or else the engine takes it for a setter and drops the verb
    @NonNull
    @Allowed(Permission.DECIDE_PARTNER_ACCESS)
    @Description("Says whether your partner may enter manage mode. DENIED also ends every session under way.")
    public SetPartnerAccessPayload setPartnerAccess(@NonNull @Description("Whether.") SetPartnerAccessInput input) {
        return Payloads.of(
                () -> companies.find(setPartnerAccess.handle(input.partnerAccess())), SetPartnerAccessPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.ENTER_MANAGE_MODE)
    @Description("Asks a company whose partner access is ASK to let you in. Its managers get a mail.")
    public RequestPartnerAccessPayload requestPartnerAccess(
            @NonNull @Description("Whom, and why.") RequestPartnerAccessInput input) {
        return Payloads.of(
                () -> entrance.at(
                        input.toCommand().companyId(),
                        () -> requests.find(requestPartnerAccess.handle(input.toCommand()))),
                RequestPartnerAccessPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.DECIDE_PARTNER_ACCESS)
    @Description(
            "Lets a partner manager who asked in, for 24 hours unless the portal is set otherwise. A mail says so.")
    public ApprovePartnerAccessPayload approvePartnerAccess(
            @NonNull @Description("The request.") ApprovePartnerAccessInput input) {
        return Payloads.of(
                () -> requests.find(approvePartnerAccess.handle(input.toCommand())), ApprovePartnerAccessPayload::new);
    }

    @Description("The company; null if you may not see it.")
    public List<CompanyView> company(@Source List<PartnerAccessRequestView> requests) {
        return related.to(requests, PartnerAccessRequestView::companyId, companies);
    }

    @Description("The company as a distributor sees it; null unless its partner is your reseller and shows it.")
    public List<ResellerCompanyView> resellerCompany(@Source List<PartnerAccessRequestView> requests) {
        return resellerCompanies.of(requests, PartnerAccessRequestView::partnerId, PartnerAccessRequestView::companyId);
    }
}
