package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
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
import portal.testsupport.ScopedSql;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;
import portal.testsupport.Together;

/** The company decides whether its partner may enter: always, after asking, or not at all. */
@QuarkusTest
class PartnerAccessTest {

    private TestPartner partner;
    private TestCompany company;
    private Caller paula;
    private Caller carla;

    @BeforeEach
    void aCompanyAndItsPartner() {
        partner = TestWorld.partner();
        company = partner.company();
        paula = partner.manager();
        carla = People.signedIn(company.manager());
    }

    @Test
    void accessIsAllowedByDefault() {
        assertThat(enter(paula).<String>done("manageSession.id")).isNotNull();
    }

    @Test
    void aDeniedPartnerCannotEnterOrAsk() {
        set("DENIED");
        for (var refused : List.of(enter(paula), ask(paula))) {
            assertThat(refused.refusal()).isEqualTo("PARTNER_ACCESS_DENIED");
            assertThat(refused.refusedField()).containsExactly("companyId");
        }
    }

    @Test
    void aDenialEndsOpenSessions() {
        var mode = ManageMode.enter(paula, company.id());
        var inside = mode.caller();
        inside.mutate("RequestOrder", "quantity", 1).done("order.id");
        set("DENIED");
        assertThat(inside.run("Orders").errorCode()).isEqualTo("SESSION_ENDED");
        assertThat(carla.run("ManageSessions").<List<String>>data("manageSessions.edges.node.endedBy"))
                .containsExactly("CUSTOMER");
    }

    @Test
    void aPartnerCanEnterAfterApproval() {
        set("ASK");
        assertThat(enter(paula).refusal()).isEqualTo("PARTNER_ACCESS_DENIED");
        String request = ask(paula).done("partnerAccessRequest.id");
        assertThat(Inbox.of(carla).mailAbout("asks to manage").text()).contains("Because we need to");
        assertThat(enter(paula).refusal()).isEqualTo("PARTNER_ACCESS_DENIED");
        assertThat(ask(paula).refusal()).isEqualTo("CONFLICT");

        assertThat(approve(request).<String>done("partnerAccessRequest.status")).isEqualTo("APPROVED");
        assertThat(approve(request).<String>done("partnerAccessRequest.status")).isEqualTo("APPROVED");
        Inbox.of(paula).mailAbout("lets you in");
        enter(paula).done("manageSession.id");
        assertThat(Inbox.of(paula).mailsAbout("lets you in")).hasSize(1);

        var colleague = Invited.toPartner(paula, "PARTNER_MANAGER").caller();
        assertThat(enter(colleague).refusal()).isEqualTo("PARTNER_ACCESS_DENIED");
        var seen = paula.run("PartnerAccessRequests");
        assertThat(seen.<List<String>>data("partnerAccessRequests.edges.node.status"))
                .containsExactly("APPROVED");
        assertThat(seen.<List<String>>data("partnerAccessRequests.edges.node.approvedByName"))
                .containsExactly(carla.persona().name());
    }

    @Test
    void anApprovalExpires() {
        set("ASK");
        String request = ask(paula).done("partnerAccessRequest.id");
        approve(request).done("partnerAccessRequest.id");
        Superuser.execute(
                "update partner_access_request set approved_until = now() - interval '1 s' where id = ?",
                Rows.uuid(IdType.PARTNER_ACCESS_REQUEST, request));
        assertThat(enter(paula).refusal()).isEqualTo("PARTNER_ACCESS_DENIED");
        ask(paula).done("partnerAccessRequest.id");
    }

    @Test
    void aDenialRevokesApprovals() {
        set("ASK");
        String request = ask(paula).done("partnerAccessRequest.id");
        approve(request).done("partnerAccessRequest.id");
        set("DENIED");
        set("ASK");
        assertThat(enter(paula).refusal()).isEqualTo("PARTNER_ACCESS_DENIED");
    }

    @Test
    void noRequestIsNeededWhenAllowedAndNoApprovalPossibleWhenDenied() {
        assertThat(ask(paula).refusal()).isEqualTo("CONFLICT");
        set("ASK");
        String request = ask(paula).done("partnerAccessRequest.id");
        set("DENIED");
        assertThat(approve(request).refusal()).isEqualTo("PARTNER_ACCESS_DENIED");
    }

    /** In either order: after the denial no approval is left. */
    @Test
    void noApprovalSurvivesAConcurrentDenial() {
        for (int round = 0; round < 8; round++) {
            set("ASK");
            String request = ask(paula).done("partnerAccessRequest.id");
            Together.all(
                    List.of(() -> approve(request), () -> carla.mutate("SetPartnerAccess", "partnerAccess", "DENIED")));
            assertThat(Rows.count(
                            "select count(*) from partner_access_request where company_id = ? and approved_until > now()",
                            companyId()))
                    .isZero();
            set("ASK");
            approve(request).done("partnerAccessRequest.id");
        }
    }

    @Test
    void nobodyIsApprovedIntoADeactivatedCompany() {
        set("ASK");
        String request = ask(paula).done("partnerAccessRequest.id");
        paula.mutate("DeactivateCompany", "companyId", company.id()).done("company.id");
        assertThat(approve(request).refusal()).isEqualTo("COMPANY_INACTIVE");
    }

    @Test
    void anotherCompanysRequestIsNotFound() {
        set("ASK");
        String request = ask(paula).done("partnerAccessRequest.id");
        var other = partner.company();
        assertThat(other.manager()
                        .mutate("ApprovePartnerAccess", "partnerAccessRequestId", request)
                        .refusal())
                .isEqualTo("NOT_FOUND");
        assertThat(other.manager().run("PartnerAccessRequests").<List<?>>data("partnerAccessRequests.edges"))
                .isEmpty();
    }

    @Test
    void everyStepIsOnRecord() {
        set("ASK");
        String request = ask(paula).done("partnerAccessRequest.id");
        approve(request).done("partnerAccessRequest.id");
        assertThat(carla.run("AuditEvents").<List<String>>data("auditEvents.edges.node.action"))
                .startsWith("approvePartnerAccess", "requestPartnerAccess", "setPartnerAccess");
    }

    @Test
    void theDatabaseLetsOnlyTheCompanyDecide() throws SQLException {
        var mode = ManageMode.enter(paula, company.id());
        var denial = "update company set partner_access = 'DENIED' where id = ?";
        var customer = ScopedSql.as("customer", partnerId()).in(companyId());
        ScopedSql.as("partner", partnerId()).refused(denial, companyId());
        customer.through(Rows.uuid(IdType.MANAGE_SESSION, mode.sessionId())).refused(denial, companyId());
        customer.memberOf(UUID.randomUUID()).refused(denial, companyId());
        customer.reaches(1, denial, companyId());
    }

    @Test
    void theDatabasePreventsSelfApproval() throws SQLException {
        set("ASK");
        var request = Rows.uuid(IdType.PARTNER_ACCESS_REQUEST, ask(paula).done("partnerAccessRequest.id"));
        var approval = "update partner_access_request set approved_at = now(), approved_by = requested_by,"
                + " approved_until = now() where id = ?";
        var customer = ScopedSql.as("customer", partnerId()).in(companyId());
        ScopedSql.as("partner", partnerId()).refused(approval, request);
        customer.memberOf(UUID.randomUUID()).refused(approval, request);
        customer.reaches(1, approval, request);
    }

    private UUID partnerId() {
        return Rows.uuid(IdType.PARTNER, partner.id());
    }

    private UUID companyId() {
        return Rows.uuid(IdType.COMPANY, company.id());
    }

    private void set(String access) {
        carla.mutate("SetPartnerAccess", "partnerAccess", access).done("company.id");
    }

    private Answer ask(Caller who) {
        return who.mutate("RequestPartnerAccess", "companyId", company.id(), "reason", "Because we need to");
    }

    private Answer approve(String request) {
        return carla.mutate("ApprovePartnerAccess", "partnerAccessRequestId", request);
    }

    /** With a sign-in of just now. */
    private Answer enter(Caller who) {
        return Caller.of(who.persona()).mutate("EnterManageMode", "companyId", company.id(), "reason", "To help out");
    }
}
