package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.demo.Persona;
import portal.tenancy.TableCatalogue;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.PortalServers;
import portal.testsupport.Superuser;
import portal.testsupport.Tenant;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;

/** Who enters manage mode, on what conditions, and what is kept of it. */
@QuarkusTest
@QuarkusTestResource(PortalServers.class)
class EnteringTest {

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
        var token = PortalServers.tokenFor(account).claim("auth_time", null).build();
        var mode = ManageMode.of(Caller.withToken(token), company.id());
        var inside = mode.caller();
        inside.mutate("RequestOrder", "quantity", 2).done("order.id");
        var sessions = company.manager().run("ManageSessions");
        assertThat(sessions.<List<String>>data("manageSessions.edges.node.actorName"))
                .containsExactly(account.name());
        inside.mutate("LeaveManageMode", "manageSessionId", mode.sessionId()).done("endedAt");
        assertThat(inside.run("Orders").errorCode()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void theCompanyIsToldWhoEnteredAndWhy() {
        enter(Caller.of(paula)).done("manageSession.id");
        var mail = Inbox.of(company.manager()).mailAbout("manages");
        assertThat(mail.subject()).contains(paula.name());
        assertThat(mail.text()).contains("To help out", "60 minutes");
    }

    @Test
    void aPartnerHasAsManySessionsAsIsSaid() {
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

    private Answer once(String key) {
        return Caller.of(paula)
                .mutate("EnterManageMode", "companyId", company.id(), "reason", "To help out", "idempotencyKey", key);
    }

    private Answer enter(Caller who) {
        return who.mutate("EnterManageMode", "companyId", company.id(), "reason", "To help out");
    }
}
