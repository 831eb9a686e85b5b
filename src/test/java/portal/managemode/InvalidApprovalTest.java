package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.People;
import portal.testsupport.Rows;
import portal.testsupport.ScopedSql;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;

/** An approval ends with its preconditions, like a session, and does not come back. */
@QuarkusTest
class InvalidApprovalTest {

    private TestPartner distributor;
    private TestPartner reseller;
    private TestCompany company;
    private Caller carla;

    @BeforeEach
    void aCompanyThatWantsToBeAsked() {
        distributor = TestWorld.partner();
        reseller = TestWorld.partner().resellFor(distributor).allowDistributor();
        company = reseller.company();
        carla = People.signedIn(company.manager());
        carla.mutate("SetPartnerAccess", "partnerAccess", "ASK").done("company.id");
    }

    @Test
    void aDeactivatedCompany() {
        var paula = reseller.manager();
        var request = approved(paula);
        paula.mutate("DeactivateCompany", "companyId", company.id()).done("company.id");
        paula.mutate("ReactivateCompany", "companyId", company.id()).done("company.id");
        over(paula, request);
    }

    @Test
    void theRequesterIsTemporarilyNoManager() {
        for (var partner : List.of(reseller, distributor)) {
            var colleague = Invited.toPartner(partner.manager(), "PARTNER_MANAGER");
            var request = approved(People.signedIn(colleague.caller()));
            var other = approved(partner.manager());
            for (var role : List.of("PARTNER_VIEWER", "PARTNER_MANAGER")) {
                partner.manager()
                        .mutate("ChangeMemberRoles", "memberId", colleague.memberId(), "roles", List.of(role))
                        .done("member.id");
            }
            over(colleague.caller(), request);
            good(partner.manager(), other);
        }
    }

    @Test
    void aDistributorThatIsNotLetInForAWhile() {
        var request = approved(distributor.manager());
        var resellers = approved(reseller.manager());
        for (var access : List.of("DENIED", "ALLOWED")) {
            reseller.manager()
                    .mutate("SetDistributorAccess", "distributorAccess", access)
                    .done("partner.id");
        }
        over(distributor.manager(), request);
        good(reseller.manager(), resellers);
    }

    @Test
    void aDistributorThatIsAnotherForAWhile() {
        var request = approved(distributor.manager());
        var resellers = approved(reseller.manager());
        reseller.resellFor(TestWorld.partner());
        reseller.resellFor(distributor).allowDistributor();
        over(distributor.manager(), request);
        good(reseller.manager(), resellers);
    }

    /** The denial waits for whoever is ending approvals at that moment, and takes back those that are left. */
    @Test
    void aDenialWhileOthersAreEndingApprovals() throws Exception {
        var colleague = Invited.toPartner(reseller.manager(), "PARTNER_MANAGER");
        var losing = approved(People.signedIn(colleague.caller()));
        var left = approved(reseller.manager());
        try (var connection = Superuser.connect();
                var demotion = connection.prepareStatement(
                        "update membership set roles = '{PARTNER_VIEWER}' where id = ? returning pg_backend_pid()");
                var scope = connection.prepareStatement(
                        "select set_config('app.org_type', 'partner', true), set_config('app.partner', ?::text, true)");
                var ending = connection.prepareStatement("select app.revoke_invalid_approvals(now())")) {
            connection.setAutoCommit(false);
            demotion.setObject(1, Rows.uuid(IdType.MEMBER, colleague.memberId()));
            var pid = number(demotion);
            scope.setObject(1, Rows.uuid(IdType.PARTNER, reseller.id()));
            scope.execute();
            assertThat(number(ending)).isEqualTo(1);
            var denial =
                    CompletableFuture.supplyAsync(() -> carla.mutate("SetPartnerAccess", "partnerAccess", "DENIED"));
            await().until(() -> denial.isDone() || waitingFor(pid) > 0);
            assertThat(denial).isNotDone();
            connection.commit();
            denial.get().done("company.id");
        }
        assertThat(List.of(status(losing), status(left))).containsOnly("OVER");
    }

    @Test
    void belowTheApiOnlyTheCompanySaysThatItIsGoodAndForHowLong() throws SQLException {
        var request = Rows.uuid(IdType.PARTNER_ACCESS_REQUEST, approved(reseller.manager()));
        var partner = ScopedSql.as("partner", Rows.uuid(IdType.PARTNER, reseller.id()));
        var longer = "update partner_access_request set approved_until = approved_until + interval '1 s' where id = ?";
        partner.refused(longer, request);
        partner.reaches(1, longer.replace('+', '-'), request);
        ScopedSql.as("customer", Rows.uuid(IdType.PARTNER, reseller.id()))
                .in(Rows.uuid(IdType.COMPANY, company.id()))
                .reaches(1, longer, request);
    }

    private static int number(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int waitingFor(int pid) {
        return Rows.count("select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))", pid);
    }

    private String approved(Caller who) {
        String request = who.mutate("RequestPartnerAccess", "companyId", company.id(), "reason", "Because we need to")
                .done("partnerAccessRequest.id");
        carla.mutate("ApprovePartnerAccess", "partnerAccessRequestId", request).done("partnerAccessRequest.id");
        return request;
    }

    private Answer enter(Caller who) {
        return who.mutate("EnterManageMode", "companyId", company.id(), "reason", "Approved, was it not?");
    }

    private void over(Caller who, String request) {
        assertThat(enter(who).refusal()).isEqualTo("PARTNER_ACCESS_DENIED");
        assertThat(status(request)).isEqualTo("OVER");
    }

    private void good(Caller who, String request) {
        enter(who).done("manageSession.id");
        assertThat(status(request)).isEqualTo("APPROVED");
    }

    private String status(String request) {
        var seen = carla.send(
                "query ($id: ID!) { node(id: $id) { ... on PartnerAccessRequest { status } } }", Map.of("id", request));
        return seen.data("node.status");
    }
}
