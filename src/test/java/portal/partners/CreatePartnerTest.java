package portal.partners;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.tenancy.OrgType;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.TestWorld;

@QuarkusTest
class CreatePartnerTest {

    @Test
    void theOperatorCreatesAPartnerWhoseFirstManagerIsInvitedAndSignsIn() {
        var person = TestWorld.person("first-manager", OrgType.PARTNER);
        var answer = TestWorld.operator()
                .mutate("CreatePartner", "name", "  Harbour Partners ", "manager", TestWorld.invitee(person));

        assertThat(answer.<String>done("partner.name")).isEqualTo("Harbour Partners");
        assertThat(new Inbox(person.email()).mailAbout("invite").text()).contains("Harbour Partners");
        var viewer = Caller.of(person).run("Viewer");
        assertThat(viewer.<List<String>>data("viewer.member.roles")).containsExactly("PARTNER_MANAGER");
        assertThat(viewer.<String>data("viewer.memberships[0].organisation")).isEqualTo("Harbour Partners");
    }

    @Test
    void onePersonCanManageTwoPartners() {
        var person = TestWorld.person("two-partners", OrgType.PARTNER);
        for (var name : List.of("Quay East", "Quay West")) {
            TestWorld.operator()
                    .mutate("CreatePartner", "name", name, "manager", TestWorld.invitee(person))
                    .done("partner.id");
        }
        var manager = Caller.of(person);
        assertThat(manager.run("Viewer").<List<String>>data("viewer.memberships.organisation"))
                .containsExactly("Quay East");
        List<String> offered = manager.run("Invitations").data("viewer.invitations.memberId");
        manager.mutate("AcceptInvitation", "memberId", offered.get(0)).done("membership.memberId");
        assertThat(manager.run("Viewer").<List<String>>data("viewer.memberships.organisation"))
                .containsExactly("Quay East", "Quay West");
    }

    @Test
    void aMistakeInTheManagerNamesItsField() {
        var answer = TestWorld.operator()
                .mutate("CreatePartner", "name", "Pier", "manager", Map.of("email", "nobody", "name", "No Body"));
        assertThat(answer.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(answer.refusedField()).containsExactly("manager", "email");
    }

    @Test
    void nobodyButTheOperatorCreatesPartners() {
        var partner = TestWorld.partner();
        var company = partner.company();
        for (var caller : List.of(partner.manager(), company.manager())) {
            var refused = caller.mutate(
                    "CreatePartner",
                    "name",
                    "Mine",
                    "manager",
                    TestWorld.invitee(TestWorld.person("x", OrgType.PARTNER)));
            assertThat(refused.errorCode()).isEqualTo("FORBIDDEN");
        }
    }
}
