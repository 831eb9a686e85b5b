package portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.tenancy.OrgType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.Invited;
import portal.testsupport.People;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

@QuarkusTest
class InviteMemberTest {

    private static Answer invite(Caller manager, String email, String... roles) {
        return manager.mutate("InviteMember", "email", email, "name", "Somebody", "roles", List.of(roles));
    }

    private static String address() {
        return "invited-" + TestWorld.unique() + "@people.example";
    }

    @Test
    void anInvitationGoesToTheAddressInLowerCase() {
        var company = TestWorld.partner().company();
        var address = address();
        var answer = invite(company.manager(), " " + address.toUpperCase() + " ", "REGISTERED_USER");
        assertThat(answer.<String>done("member.email")).isEqualTo(address);
        assertThat(answer.<String>done("member.status")).isEqualTo("INVITED");
        assertThat(answer.<String>done("member.language")).isEqualTo("en");
        new Inbox(address).mailAbout("invite");
    }

    @Test
    void aMemberHasEachRoleOnceAndCanGetFurtherOnes() {
        var company = TestWorld.partner().company();
        var address = address();
        String first = invite(company.manager(), address, "REGISTERED_USER").done("member.id");

        assertThat(invite(company.manager(), address, "REGISTERED_USER").refusal())
                .isEqualTo("CONFLICT");
        var further = invite(company.manager(), address, "CUSTOMER_MANAGER", "REGISTERED_USER");
        assertThat(further.<String>done("member.id")).isEqualTo(first);
        assertThat(further.<List<String>>done("member.roles")).containsExactly("CUSTOMER_MANAGER", "REGISTERED_USER");
    }

    @Test
    void concurrentInvitationsToOneAddressStoreOne() {
        var company = TestWorld.partner().company();
        var address = address();
        var answers = Together.times(5, () -> invite(company.manager(), address, "REGISTERED_USER"));
        var refused = answers.stream()
                .filter(answer -> !answer.userErrors().isEmpty())
                .toList();
        assertThat(refused).hasSize(4).allSatisfy(answer -> assertThat(answer.refusal())
                .isEqualTo("CONFLICT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEARNER", "PARTNER_MANAGER", "PARTNER_VIEWER", "INTEGRATION", "OPERATOR", "SUPPORT"})
    void aCompanyInvitesNobodyIntoARoleOfAnotherOrganisationNorAsLearner(String role) {
        var answer = invite(TestWorld.partner().company().manager(), address(), "CUSTOMER_MANAGER", role);
        assertThat(answer.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(answer.refusedField()).containsExactly("roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEARNER", "CUSTOMER_MANAGER", "REGISTERED_USER", "INTEGRATION", "OPERATOR", "SUPPORT"})
    void aPartnerInvitesNobodyIntoARoleOfAnotherOrganisationNorAsIntegration(String role) {
        var answer = invite(TestWorld.partner().manager(), address(), role);
        assertThat(answer.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(answer.refusedField()).containsExactly("roles");
    }

    @Test
    void theSameAddressCanBelongToTwoCompanies() {
        var partner = TestWorld.partner();
        var person = TestWorld.person("adviser", OrgType.CUSTOMER);
        String first = invite(partner.company().manager(), person.email(), "REGISTERED_USER")
                .done("member.id");
        String second = invite(partner.company().manager(), person.email(), "REGISTERED_USER")
                .done("member.id");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void aRemovedMemberCanBeInvitedAnew() {
        var company = TestWorld.partner().company();
        var address = address();
        String first = invite(company.manager(), address, "REGISTERED_USER").done("member.id");
        company.manager().mutate("RemoveMember", "memberId", first).done("member.id");
        String second = invite(company.manager(), address, "REGISTERED_USER").done("member.id");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void viewersAndRegisteredUsersInviteNobody() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var viewer = Invited.toPartner(partner.manager(), "PARTNER_VIEWER").caller();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER").caller();
        for (var caller : List.of(viewer, user)) {
            assertThat(invite(caller, address(), "REGISTERED_USER").errorCode()).isEqualTo("FORBIDDEN");
        }
    }

    @Test
    void theOperatorInvitesItsOwnSupportAndNobodyElse() {
        var person = TestWorld.person("support", OrgType.OPERATOR);
        invite(TestWorld.operator(), person.email(), "SUPPORT").done("member.id");
        assertThat(Caller.of(person).run("Viewer").<List<String>>data("viewer.member.roles"))
                .containsExactly("SUPPORT");
        assertThat(invite(TestWorld.operator(), address(), "PARTNER_MANAGER").refusal())
                .isEqualTo("INVALID_INPUT");
    }

    @Test
    void theOperatorSeesItsOwnMembersAndNotThoseOfPartners() {
        var partner = TestWorld.partner();
        var manager = People.memberId(partner.manager());
        assertThat(TestWorld.operator().run("Node", "id", manager).<Object>data("node"))
                .isNull();
        assertThat(TestWorld.operator()
                        .mutate("RemoveMember", "memberId", manager)
                        .refusal())
                .isEqualTo("NOT_FOUND");
    }
}
