package portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.demo.identity.Persona;
import portal.tenancy.OrgType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.People;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

@QuarkusTest
class EnrolIntegrationTest {

    private static Answer enrol(Caller manager, String clientId) {
        return manager.mutate("EnrolIntegration", "clientId", clientId, "name", "Nightly sync");
    }

    @Test
    void anEnrolledIntegrationActsWithAPartnerManagersRights() {
        var partner = TestWorld.partner();
        var client = "sync-" + TestWorld.unique();
        var enrolled = enrol(partner.manager(), client);
        assertThat(enrolled.<String>done("member.clientId")).isEqualTo(client);
        assertThat(enrolled.<List<String>>done("member.roles")).containsExactly("INTEGRATION");

        assertThat(enrolled.<String>done("member.status")).isEqualTo("INVITED");
        var integration = Caller.of(Persona.integration(client, "Nightly sync", OrgType.PARTNER, "test"));
        assertThat(integration.run("Companies").errorCode()).isEqualTo("FORBIDDEN");
        integration
                .mutate("ConfirmIntegration", "code", enrolled.<String>done("confirmationCode"))
                .done("membership");
        var company = integration.mutate(
                "CreateCompany",
                "name",
                "By sync",
                "timeZone",
                "UTC",
                "manager",
                TestWorld.invitee(TestWorld.person("manager", OrgType.CUSTOMER)));
        assertThat(company.<String>done("company.name")).isEqualTo("By sync");
        assertThat(enrol(integration, "another-" + client).errorCode()).isEqualTo("FORBIDDEN");
    }

    @Test
    void aConfirmedClientIsNotEnrolledTwice() {
        var partner = TestWorld.partner();
        var account = Persona.integration("sync-" + TestWorld.unique(), "Nightly sync", OrgType.PARTNER, "integration");
        People.integration(partner.manager(), account);
        var second = enrol(partner.manager(), account.clientId());
        assertThat(second.refusal()).isEqualTo("CONFLICT");
        assertThat(second.refusedField()).containsExactly("clientId");
    }

    @Test
    void enrollingAgainBeforeTheConfirmationRenamesTheSameMember() {
        var manager = TestWorld.partner().manager();
        var client = "sync-" + TestWorld.unique();
        var first = enrol(manager, client);
        var second = manager.mutate("EnrolIntegration", "clientId", ' ' + client, "name", "Hourly sync");
        assertThat(second.<String>done("member.id")).isEqualTo(first.done("member.id"));
        assertThat(second.<String>done("member.name")).isEqualTo("Hourly sync");
        assertThat(second.<String>done("confirmationCode")).isNotEqualTo(first.done("confirmationCode"));
    }

    @Test
    void oneOfManyAtOnceEnrolsAndTheOthersRenewOrConflict() {
        var manager = TestWorld.partner().manager();
        var client = "sync-" + TestWorld.unique();
        var outcomes = Together.times(8, () -> enrol(manager, client).outcome());
        assertThat(outcomes).contains("OK").isSubsetOf("OK", "CONFLICT");
        assertThat(Superuser.texts("select status from membership where client_id = ?", client))
                .containsExactly("INVITED");
    }

    @Test
    void pageClientsCannotBeEnrolled() {
        var manager = TestWorld.partner().manager();
        for (var client :
                List.of("operator-console", "partner-portal", "customer-portal", "portal-spa", " Portal-SPA ")) {
            var refused = enrol(manager, client);
            assertThat(refused.refusal()).isEqualTo("INVALID_INPUT");
            assertThat(refused.refusedField()).containsExactly("clientId");
        }
    }

    @Test
    void onlyPartnerManagersEnrol() {
        var partner = TestWorld.partner();
        var viewer = Invited.toPartner(partner.manager(), "PARTNER_VIEWER").caller();
        for (var caller : List.of(viewer, partner.company().manager(), TestWorld.operator())) {
            assertThat(enrol(caller, "sync-" + TestWorld.unique()).errorCode()).isEqualTo("FORBIDDEN");
        }
    }
}
