package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.Tenant;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;
import portal.testsupport.Together;

/** A session whose preconditions no longer hold is ended for good: it does not come back when they are restored. */
@QuarkusTest
class RevokeInvalidSessionsTest {

    private static final int LIMIT = 20;

    /** A session and the caller who acts in it. */
    private record Session(ManageMode mode, Caller inside) {}

    private TestPartner distributor;
    private TestPartner reseller;
    private TestCompany company;
    private Caller carla;

    @BeforeEach
    void aDistributorAndItsReseller() {
        distributor = TestWorld.partner();
        reseller = TestWorld.partner().resellFor(distributor).allowDistributor();
        company = reseller.company();
        carla = People.signedIn(company.manager());
    }

    @Test
    void aDeactivatedCompany() {
        var mode = entered(colleague(reseller).caller());
        var distributors = entered(distributor.manager());
        reseller.manager()
                .mutate("DeactivateCompany", "companyId", company.id())
                .done("company.id");
        reseller.manager()
                .mutate("ReactivateCompany", "companyId", company.id())
                .done("company.id");
        over(mode, reseller.manager().persona().name(), "PARTNER", "COMPANY_DEACTIVATED");
        over(distributors, reseller.manager().persona().name(), "PARTNER", "COMPANY_DEACTIVATED");
    }

    @Test
    void aCompanyThatIsNotDeactivatedAfterAll() {
        var mode = entered(reseller.manager());
        company.requestOrder(1);
        assertThat(reseller.manager()
                        .mutate("DeactivateCompany", "companyId", company.id())
                        .refusal())
                .isEqualTo("CONFLICT");
        mode.inside().run("Orders").data("orders.edges");
    }

    @Test
    void anActorWhoIsRemoved() {
        var colleague = colleague(reseller);
        var mode = entered(colleague.caller());
        reseller.manager()
                .mutate("RemoveMember", "memberId", colleague.memberId())
                .done("member.id");
        over(mode, reseller.manager().persona().name(), "PARTNER", "MANAGER_LOST");
    }

    @Test
    void anActorWhoIsErased() {
        var colleague = colleague(reseller);
        var mode = entered(colleague.caller());
        reseller.manager()
                .mutate("ErasePerson", "memberId", colleague.memberId())
                .done("member.id");
        // With the subject in the session's row its token has lost what it refers to.
        assertThat(mode.inside().run("Orders").errorCode()).isEqualTo("UNAUTHENTICATED");
        onRecord(mode, reseller.manager().persona().name(), "PARTNER", "MANAGER_LOST");
    }

    @Test
    void anActorWhoIsNoManagerForAWhile() {
        var colleague = colleague(reseller);
        var mode = entered(colleague.caller());
        roles(reseller, colleague, "PARTNER_MANAGER", "PARTNER_VIEWER");
        mode.inside().run("Orders").data("orders.edges");
        roles(reseller, colleague, "PARTNER_VIEWER");
        roles(reseller, colleague, "PARTNER_MANAGER");
        over(mode, reseller.manager().persona().name(), "PARTNER", "MANAGER_LOST");
    }

    @Test
    void aDistributorsActorWhoIsNoManagerForAWhile() {
        var colleague = colleague(distributor);
        var mode = entered(colleague.caller());
        roles(distributor, colleague, "PARTNER_VIEWER");
        roles(distributor, colleague, "PARTNER_MANAGER");
        over(mode, distributor.manager().persona().name(), "PARTNER", "MANAGER_LOST");
    }

    @Test
    void anIntegrationThatIsRemoved() {
        var account = Tenant.integration(reseller);
        var mode = acting(ManageMode.of(Caller.of(account.persona()), company.id()));
        reseller.manager()
                .mutate("RemoveMember", "memberId", People.memberId(account))
                .done("member.id");
        over(mode, reseller.manager().persona().name(), "PARTNER", "MANAGER_LOST");
    }

    @Test
    void aDistributorThatIsNotLetInForAWhile() {
        var mode = entered(distributor.manager());
        var own = entered(reseller.manager());
        allow("DENIED");
        allow("ALLOWED");
        over(mode, reseller.manager().persona().name(), "PARTNER", "DISTRIBUTOR_SHUT_OUT");
        own.inside().run("Orders").data("orders.edges");
    }

    @Test
    void aDistributorThatIsAnotherForAWhile() {
        var mode = entered(distributor.manager());
        var own = entered(reseller.manager());
        reseller.resellFor(TestWorld.partner());
        reseller.resellFor(distributor).allowDistributor();
        over(mode, TestWorld.operator().persona().email(), "OPERATOR", "DISTRIBUTOR_SHUT_OUT");
        own.inside().run("Orders").data("orders.edges");
    }

    @Test
    void aCompanyThatDeniesItForAWhile() {
        var mode = entered(reseller.manager());
        var distributors = entered(distributor.manager());
        for (var access : List.of("DENIED", "ALLOWED")) {
            carla.mutate("SetPartnerAccess", "partnerAccess", access).done("company.id");
        }
        over(mode, carla.persona().name(), "CUSTOMER", "PARTNER_ACCESS_DENIED");
        over(distributors, carla.persona().name(), "CUSTOMER", "PARTNER_ACCESS_DENIED");
    }

    @Test
    void anEndedSessionKeepsItsCause() {
        var mode = entered(reseller.manager());
        var ended =
                carla.mutate("EndManageSession", "manageSessionId", mode.mode().sessionId());
        assertThat(ended.<String>done("manageSession.endedBy")).isEqualTo("CUSTOMER");
        assertThat(ended.<Object>data("endManageSession.manageSession.endedBecause"))
                .isNull();
    }

    @Test
    void aDistributorHasOneLimitForItsOwnCompaniesAndItsResellers() {
        var own = distributor.company();
        var dora = Caller.of(distributor.manager().persona());
        var attempts = new ArrayList<Callable<String>>();
        for (int i = 0; i < LIMIT + 6; i++) {
            var where = i % 2 == 0 ? own.id() : company.id();
            attempts.add(() -> dora.mutate("EnterManageMode", "companyId", where, "reason", "All at once")
                    .outcome());
        }
        var outcomes = Together.all(attempts);
        assertThat(outcomes).filteredOn("OK"::equals).hasSize(LIMIT);
        assertThat(outcomes).filteredOn("CONFLICT"::equals).hasSize(6);
        // The distributor's sessions in a reseller's companies do not count against the reseller.
        ManageMode.enter(reseller.manager(), company.id());
    }

    private static Invited colleague(TestPartner partner) {
        var colleague = Invited.toPartner(partner.manager(), "PARTNER_MANAGER");
        People.signedIn(colleague.caller());
        return colleague;
    }

    private static void roles(TestPartner partner, Invited member, String... roles) {
        partner.manager()
                .mutate("ChangeMemberRoles", "memberId", member.memberId(), "roles", List.of(roles))
                .done("member.id");
    }

    private void allow(String access) {
        reseller.manager()
                .mutate("SetDistributorAccess", "distributorAccess", access)
                .done("partner.id");
    }

    private Session entered(Caller manager) {
        return acting(ManageMode.enter(manager, company.id()));
    }

    private static Session acting(ManageMode mode) {
        var inside = mode.caller();
        inside.run("Orders").data("orders.edges");
        return new Session(mode, inside);
    }

    /** For its token, for its grant and for the company, who reads who ended it and why. */
    private void over(Session session, String by, String side, String because) {
        var refused = session.inside().run("Orders");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.errorCode()).isEqualTo("SESSION_ENDED");
        assertThat(ManageMode.exchange(session.mode().parameters()).statusCode())
                .isEqualTo(400);
        onRecord(session, by, side, because);
    }

    private void onRecord(Session session, String by, String side, String because) {
        var id = session.mode().sessionId();
        var seen = carla.send(
                "query ($id: ID!) { node(id: $id) { ... on ManageSession { status endedBy endedByName endedBecause } } }",
                Map.of("id", id));
        assertThat(seen.<String>data("node.status")).isEqualTo("ENDED");
        assertThat(seen.<String>data("node.endedBy")).isEqualTo(side);
        assertThat(seen.<String>data("node.endedByName")).isEqualTo(by);
        assertThat(seen.<String>data("node.endedBecause")).isEqualTo(because);
        var trail = carla.run("AuditEvents", "filter", Map.of("subjectId", id));
        assertThat(trail.<List<String>>data("auditEvents.edges.node.action")).startsWith("endManageSession");
        assertThat(trail.<List<List<String>>>data("auditEvents.edges.node.details.value")
                        .get(0))
                .contains(because);
    }
}
