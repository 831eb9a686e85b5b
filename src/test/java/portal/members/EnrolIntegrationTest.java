package portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.demo.OrgType;
import portal.demo.Persona;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.PortalServers;
import portal.testsupport.TestWorld;

@QuarkusTest
@QuarkusTestResource(PortalServers.class)
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

        var integration = Caller.of(Persona.integration(client, "Nightly sync", OrgType.PARTNER, "test"));
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
    void aClientIsEnrolledOnceWhereverThatIs() {
        var client = "sync-" + TestWorld.unique();
        enrol(TestWorld.partner().manager(), client).done("member.id");
        var second = enrol(TestWorld.partner().manager(), client);
        assertThat(second.refusal()).isEqualTo("CONFLICT");
        assertThat(second.refusedField()).containsExactly("clientId");
    }

    @Test
    void aRemovedIntegrationIsOutAndItsClientCanBeEnrolledAnew() {
        var partner = TestWorld.partner();
        var client = "sync-" + TestWorld.unique();
        var integration = Caller.of(Persona.integration(client, "Sync", OrgType.PARTNER, "test"));
        String first = enrol(partner.manager(), client).done("member.id");
        assertThat(integration.run("Companies").<Integer>data("companies.totalCount"))
                .isZero();
        partner.manager().mutate("RemoveMember", "memberId", first).done("member.id");
        assertThat(integration.run("Companies").errorCode()).isEqualTo("FORBIDDEN");

        var other = TestWorld.partner();
        enrol(other.manager(), client).done("member.id");
        assertThat(integration.run("Viewer").<Integer>data("viewer.memberships.size()"))
                .isEqualTo(1);
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
