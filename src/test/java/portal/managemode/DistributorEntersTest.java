package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.managemode.token.Forgery.claims;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;

/** A distributor manages companies of a reseller that lets it in, in the reseller's place, and never assigns. */
@QuarkusTest
@QuarkusTestResource(PortalServers.class)
class DistributorEntersTest {

    private TestPartner distributor;
    private TestPartner reseller;
    private TestCompany company;
    private Caller dora;
    private Caller carla;

    @BeforeEach
    void aDistributorAndItsReseller() {
        distributor = TestWorld.partner();
        reseller = TestWorld.partner().resellFor(distributor).allowDistributor();
        company = reseller.company();
        dora = distributor.manager();
        carla = People.signedIn(company.manager());
    }

    @Test
    void insideItDoesWhatTheResellerWouldDo() {
        var mode = ManageMode.enter(dora, company.id());
        assertThat(claims(mode.token()).get("act"))
                .isInstanceOfSatisfying(Map.class, act -> assertThat(act).containsEntry("org_id", distributor.id()));
        var mail = Inbox.of(carla).mailAbout("manages");
        var name =
                Superuser.texts("select name from partner where id = ?", Rows.uuid(IdType.PARTNER, distributor.id()));
        assertThat(mail.subject()).contains(dora.persona().name(), name.get(0));

        var inside = mode.caller();
        assertThat(inside.run("Viewer").<String>data("viewer.actor.orgType")).isEqualTo("PARTNER");
        String kept = inside.mutate("RequestOrder", "quantity", 2).done("order.id");
        String dropped = inside.mutate("RequestOrder", "quantity", 3).done("order.id");
        inside.mutate("WithdrawOrder", "orderId", dropped).done("order.id");
        assertThat(inside.mutate("AssignOrder", "orderId", kept).errorCode()).isEqualTo("FORBIDDEN_IN_MANAGE_MODE");
        inside.mutate("LeaveManageMode", "manageSessionId", mode.sessionId()).done("endedAt");
        assertThat(inside.run("Orders").errorCode()).isEqualTo("SESSION_ENDED");

        assertThat(dora.mutate("AssignOrder", "orderId", kept).refusal()).isEqualTo("NOT_FOUND");
        assertThat(dora.run("Orders").<List<?>>data("orders.edges")).isEmpty();
        reseller.assign(kept);
        for (var partner : List.of(dora, reseller.manager())) {
            assertThat(partner.run("ManageSessions").<List<String>>data("manageSessions.edges.node.id"))
                    .containsExactly(mode.sessionId());
        }
        var seen = carla.run("ManageSessions");
        assertThat(seen.<List<String>>data("manageSessions.edges.node.actorName"))
                .containsExactly(dora.persona().name());
        assertThat(seen.<List<String>>data("manageSessions.edges.node.status")).containsExactly("LEFT");
        assertThat(seen.<List<String>>data("manageSessions.edges.node.endedBy")).containsExactly("PARTNER");
        var trail = carla.run("AuditEvents", "filter", Map.of("manageSessionId", mode.sessionId()));
        assertThat(trail.<List<String>>data("auditEvents.edges.node.action"))
                .containsExactly("withdrawOrder", "requestOrder", "requestOrder");
        assertThat(trail.<List<String>>data("auditEvents.edges.node.manageSession.actorName"))
                .containsOnly(dora.persona().name());
    }

    @Test
    void whereTheResellerDoesNotLetItInNothingExists() {
        allow("DENIED");
        assertThat(enter(dora).refusal()).isEqualTo("NOT_FOUND");
        var stranger = TestWorld.partner();
        allow("ALLOWED");
        assertThat(enter(stranger.manager()).refusal()).isEqualTo("NOT_FOUND");
    }

    @Test
    void onceTheResellerTakesItBackTheTokenIsGoodForNothing() {
        var mode = ManageMode.enter(dora, company.id());
        var inside = mode.caller();
        inside.run("Orders").data("orders.edges");
        allow("DENIED");
        assertThat(inside.run("Orders").errorCode()).isEqualTo("SESSION_ENDED");
        assertThat(ManageMode.exchange(mode.parameters()).statusCode()).isEqualTo(400);
    }

    @Test
    void theCompanysOwnSayHoldsForItToo() {
        carla.mutate("SetPartnerAccess", "partnerAccess", "ASK").done("company.id");
        assertThat(enter(dora).refusal()).isEqualTo("PARTNER_ACCESS_DENIED");
        String request = dora.mutate(
                        "RequestPartnerAccess", "companyId", company.id(), "reason", "The reseller is on holiday")
                .done("partnerAccessRequest.id");
        carla.mutate("ApprovePartnerAccess", "partnerAccessRequestId", request).done("partnerAccessRequest.id");
        enter(dora).done("manageSession.id");
        carla.mutate("SetPartnerAccess", "partnerAccess", "DENIED").done("company.id");
        assertThat(enter(dora).refusal()).isEqualTo("PARTNER_ACCESS_DENIED");
    }

    @Test
    void theResellerSeesAndEndsIt() {
        var mode = ManageMode.enter(dora, company.id());
        var inside = mode.caller();
        inside.run("Orders").data("orders.edges");
        reseller.manager()
                .mutate("EndManageSession", "manageSessionId", mode.sessionId())
                .done("manageSession.id");
        assertThat(inside.run("Orders").errorCode()).isEqualTo("SESSION_ENDED");
    }

    private void allow(String access) {
        reseller.manager()
                .mutate("SetDistributorAccess", "distributorAccess", access)
                .done("partner.id");
    }

    private Answer enter(Caller who) {
        return Caller.of(who.persona())
                .mutate("EnterManageMode", "companyId", company.id(), "reason", "The reseller is on holiday");
    }
}
