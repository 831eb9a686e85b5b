package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import portal.demo.identity.Persona;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.Invited;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.Tenant;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;
import portal.web.start.TableCatalogue;

/** Entering manage mode: conditions, and what is stored. */
@QuarkusTest
@Tag("identity")
class EnterManageModeTest {

    private TestPartner partner;
    private TestCompany company;
    private Persona paula;

    @BeforeEach
    void aCompanyAndItsPartner() {
        partner = TestWorld.partner();
        company = partner.company();
        People.signedIn(company.manager());
        paula = partner.manager().persona();
    }

    @Test
    @DisabledIfSystemProperty(
            named = "portal.test.identity",
            matches = "keycloak",
            disabledReason = "Keycloak does not say that somebody signed in earlier than they did")
    void peopleHaveSignedInWithinAQuarterOfAnHour() {
        var fresh = PortalServers.tokenFor(paula).signedInAgo(Duration.ofMinutes(14));
        enter(Caller.withToken(fresh.build())).done("manageSession.id");
        var stale = PortalServers.tokenFor(paula).signedInAgo(Duration.ofMinutes(16));
        assertThat(enter(Caller.withToken(stale.build())).errorCode()).isEqualTo("UNAUTHENTICATED");
        var silent = PortalServers.tokenFor(paula).claim("auth_time", null);
        assertThat(enter(Caller.withToken(silent.build())).errorCode()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void anIntegrationUsesTheSameWayInWithItsOwnCredentials() {
        var account = Tenant.integration(partner).persona();
        var mode = ManageMode.of(Caller.of(account), company.id());
        var inside = mode.caller();
        inside.mutate("RequestOrder", "quantity", 2).done("order.id");
        var sessions = company.manager().run("ManageSessions");
        assertThat(sessions.<List<String>>data("manageSessions.edges.node.actorName"))
                .containsExactly(account.name());
        inside.mutate("LeaveManageMode", "manageSessionId", mode.sessionId()).done("endedAt");
        assertThat(inside.run("Orders").errorCode()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void aTokenOfTheIdentityProviderThatNamesAnActorIsRefused() {
        for (var claim : List.of("act", "may_act")) {
            var token = PortalServers.tokenFor(paula)
                    .claim(claim, Map.of("sub", "somebody-else"))
                    .build();
            var refused = Caller.withToken(token).run("Viewer");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.errorCode()).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void anActorTokenWithAnActorIsRefused() {
        var mode = ManageMode.enter(partner.manager(), company.id());
        for (var claim : List.of("act", "may_act")) {
            var parameters = mode.parameters();
            parameters.put("actor_token", PortalServers.tokenFor(paula).build());
            assertThat(ManageMode.exchange(parameters).statusCode()).isEqualTo(200);
            var acting = PortalServers.tokenFor(paula).claim(claim, Map.of("sub", "somebody-else"));
            parameters.put("actor_token", acting.build());
            var refused = ManageMode.exchange(parameters);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.<String>path("error")).isEqualTo("invalid_request");
            assertThat(refused.<String>path("access_token")).isNull();
        }
    }

    @Test
    void theCompanyIsToldWhoEnteredAndWhy() {
        enter(Caller.of(paula)).done("manageSession.id");
        var mail = Inbox.of(company.manager()).mailAbout("manages");
        assertThat(mail.subject()).contains(paula.name());
        assertThat(mail.text()).contains("To help out", "60 minutes");
    }

    @Test
    void aPartnersSessionsAreLimited() {
        for (int i = 0; i < 20; i++) {
            enter(Caller.of(paula)).done("manageSession.id");
        }
        assertThat(enter(Caller.of(paula)).refusal()).isEqualTo("CONFLICT");
        var first = company.manager().run("ManageSessions").<String>data("manageSessions.edges[0].node.id");
        company.manager().mutate("EndManageSession", "manageSessionId", first).done("manageSession.id");
        enter(Caller.of(paula)).done("manageSession.id");
        var other = TestWorld.partner();
        ManageMode.enter(other.manager(), other.company().id());
    }

    @Test
    void aRepetitionEntersOnceAndWhatIsStoredHoldsNoSecret() {
        var key = TestWorld.unique();
        var first = once(key);
        var second = once(key);
        assertThat(second.<String>done("manageSession.id")).isEqualTo(first.done("manageSession.id"));
        assertThat(ManageMode.of(Caller.of(paula), second).token()).isNotEmpty();
        for (var table : TableCatalogue.tables().keySet()) {
            assertThat(Superuser.texts("select t::text from " + table + " t where t::text like '%eyJ%'"))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void anErasedPersonsNameLeavesTheHistoryOfSessionsAndRequests() {
        var colleague = Invited.toPartner(partner.manager(), "PARTNER_MANAGER");
        People.signedIn(colleague.caller());
        var mode = ManageMode.enter(colleague.caller(), company.id());
        company.manager().mutate("SetPartnerAccess", "partnerAccess", "ASK").done("company.id");
        colleague
                .caller()
                .mutate("RequestPartnerAccess", "companyId", company.id(), "reason", "To help out again")
                .done("partnerAccessRequest.id");
        var name = colleague.caller().persona().name();
        assertThat(company.manager().run("ManageSessions").body()).contains(name);

        partner.manager()
                .mutate("ErasePerson", "memberId", colleague.memberId())
                .done("member.id");

        assertThat(company.manager().run("ManageSessions").body()).doesNotContain(name);
        assertThat(company.manager().run("PartnerAccessRequests").body()).doesNotContain(name);
        assertThat(Superuser.texts(
                        "select actor_name || actor_subject from manage_session where id = ?",
                        Rows.uuid(IdType.MANAGE_SESSION, mode.sessionId())))
                .noneMatch(text -> text.contains(name)
                        || text.contains(colleague.caller().persona().subject()));
    }

    private Answer once(String key) {
        return Caller.of(paula)
                .mutate("EnterManageMode", "companyId", company.id(), "reason", "To help out", "idempotencyKey", key);
    }

    private Answer enter(Caller who) {
        return who.mutate("EnterManageMode", "companyId", company.id(), "reason", "To help out");
    }
}
