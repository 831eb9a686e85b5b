package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.managemode.token.Forgery.claims;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.Invited;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;

/** A distributor manages companies of a reseller that lets it in, in the reseller's place, and never assigns. */
@QuarkusTest
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
        assertThat(mail.subject()).contains(dora.persona().name(), name(distributor));

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
    void withoutTheResellersPermissionNothingIsFound() {
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
    void theCompanysAccessSettingAppliesToDistributors() {
        carla.mutate("SetPartnerAccess", "partnerAccess", "ASK").done("company.id");
        assertThat(enter(dora).refusal()).isEqualTo("PARTNER_ACCESS_DENIED");
        String request = dora.mutate(
                        "RequestPartnerAccess", "companyId", company.id(), "reason", "The reseller is on holiday")
                .done("partnerAccessRequest.id");
        carla.mutate("ApprovePartnerAccess", "partnerAccessRequestId", request).done("partnerAccessRequest.id");
        var mail = Inbox.of(dora).mailAbout("lets you in");
        assertThat(mail.text())
                .contains(carla.persona().name(), "The reseller is on holiday", "24 hours", name(distributor));
        assertThat(dora.run("PartnerAccessRequests", "filter", Map.of("atResellers", false))
                        .<List<?>>data("partnerAccessRequests.edges"))
                .isEmpty();
        var asked = dora.run("PartnerAccessRequests");
        assertThat(asked.<List<String>>data("partnerAccessRequests.edges.node.id"))
                .containsExactly(request);
        assertThat(asked.<List<String>>data("partnerAccessRequests.edges.node.status"))
                .containsExactly("APPROVED");
        assertThat(asked.<List<String>>data("partnerAccessRequests.edges.node.resellerCompany.companyId"))
                .containsExactly(company.id());
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

    @Test
    void theDistributorSeesItsSessionsAtItsResellersAndEndsThem() {
        var own = ManageMode.enter(dora, distributor.company().id());
        var mode = ManageMode.enter(dora, company.id());
        var resellers = ManageMode.enter(reseller.manager(), company.id());
        var inside = mode.caller();
        inside.mutate("RequestOrder", "quantity", 2).done("order.id");

        assertThat(dora.run("ManageSessions").<List<String>>data("manageSessions.edges.node.id"))
                .containsExactly(mode.sessionId(), own.sessionId());
        assertThat(dora.run("ManageSessions", "filter", Map.of("atResellers", false))
                        .<List<String>>data("manageSessions.edges.node.id"))
                .containsExactly(own.sessionId());
        var viewer = Invited.toPartner(dora, "PARTNER_VIEWER").caller();
        for (var member : List.of(dora, viewer)) {
            var seen = member.run("ManageSessions", "filter", Map.of("atResellers", true, "live", true));
            assertThat(seen.<List<String>>data("manageSessions.edges.node.id")).containsExactly(mode.sessionId());
            assertThat(seen.<List<Object>>data("manageSessions.edges.node.changes"))
                    .containsOnlyNulls();
            assertThat(seen.<List<Object>>data("manageSessions.edges.node.company"))
                    .containsOnlyNulls();
            assertThat(seen.<List<String>>data("manageSessions.edges.node.resellerCompany.companyId"))
                    .containsExactly(company.id());
            assertThat(seen.<List<String>>data("manageSessions.edges.node.resellerCompany.resellerId"))
                    .containsExactly(reseller.id());
        }
        assertThat(dora.mutate("EndManageSession", "manageSessionId", resellers.sessionId())
                        .refusal())
                .isEqualTo("NOT_FOUND");

        var colleague = Invited.toPartner(dora, "PARTNER_MANAGER").caller();
        var ended = colleague.mutate("EndManageSession", "manageSessionId", mode.sessionId());
        assertThat(ended.<String>done("manageSession.status")).isEqualTo("ENDED");
        assertThat(inside.run("Orders").errorCode()).isEqualTo("SESSION_ENDED");
        var trail = carla.run("AuditEvents", "filter", Map.of("subjectId", mode.sessionId()));
        assertThat(trail.<List<String>>data("auditEvents.edges.node.action"))
                .containsExactly("endManageSession", "enterManageMode");
        resellers.caller().run("Orders").data("orders.edges");
    }

    @Test
    void theResellersListHasTheDistributorsSessionsAndNoOtherDistributorHasThem() {
        var mode = ManageMode.enter(dora, company.id());
        assertThat(reseller.manager().run("ManageSessions").<List<String>>data("manageSessions.edges.node.id"))
                .containsExactly(mode.sessionId());
        for (var other : List.of(TestWorld.partner().manager(), reseller.manager())) {
            assertThat(other.run("ManageSessions", "filter", Map.of("atResellers", true))
                            .<List<?>>data("manageSessions.edges"))
                    .isEmpty();
        }
    }

    private static String name(TestPartner partner) {
        return Superuser.texts("select name from partner where id = ?", Rows.uuid(IdType.PARTNER, partner.id()))
                .get(0);
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
