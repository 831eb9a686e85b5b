package portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.People;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

@QuarkusTest
class ChangeMemberRolesTest {

    private static Answer change(Caller manager, String memberId, String... roles) {
        return manager.mutate("ChangeMemberRoles", "memberId", memberId, "roles", List.of(roles));
    }

    @Test
    void newRolesHoldFromTheNextRequestOn() {
        var company = TestWorld.partner().company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        assertThat(user.caller().run("Members").errorCode()).isEqualTo("FORBIDDEN");
        assertThat(change(company.manager(), user.memberId(), "CUSTOMER_MANAGER")
                        .<List<String>>done("member.roles"))
                .containsExactly("CUSTOMER_MANAGER");
        user.caller().run("Members").data("members.totalCount");
    }

    @Test
    void learnersStayLearners() {
        var company = TestWorld.partner().company();
        var learner = company.learners(1).get(0);
        assertThat(change(company.manager(), learner, "REGISTERED_USER").<List<String>>done("member.roles"))
                .containsExactly("REGISTERED_USER", "LEARNER");
        assertThat(change(company.manager(), learner).<List<String>>done("member.roles"))
                .containsExactly("LEARNER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEARNER", "INTEGRATION", "PARTNER_MANAGER", "OPERATOR", "SUPPORT"})
    void onlyRolesOfTheOrganisationAreGivenAndNoneThatIsGotOtherwise(String role) {
        var company = TestWorld.partner().company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        var refused = change(company.manager(), user.memberId(), role);
        assertThat(refused.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(refused.refusedField()).containsExactly("roles");
    }

    @Test
    void theLastManagerOfACompanyAndOfAPartnerStaysOne() {
        var partner = TestWorld.partner();
        var company = partner.company();
        for (var refused : List.of(
                change(company.manager(), People.memberId(company.manager()), "REGISTERED_USER"),
                change(partner.manager(), People.memberId(partner.manager()), "PARTNER_VIEWER"))) {
            assertThat(refused.refusal()).isEqualTo("LAST_MANAGER");
            assertThat(refused.refusedField()).containsExactly("memberId");
        }
    }

    @Test
    void oneOfTwoManagersCanStepDown() {
        var company = TestWorld.partner().company();
        People.signedIn(Invited.toCompany(company.manager(), "CUSTOMER_MANAGER").caller());
        assertThat(change(company.manager(), People.memberId(company.manager()), "REGISTERED_USER")
                        .<List<String>>done("member.roles"))
                .containsExactly("REGISTERED_USER");
    }

    @RepeatedTest(5)
    void ofTwoManagersWhoDemoteEachOtherAtOnceOneStays() {
        var company = TestWorld.partner().company();
        var second = Invited.toCompany(company.manager(), "CUSTOMER_MANAGER");
        var first = People.memberId(company.manager());
        second.caller().run("Viewer");
        var answers = Together.all(List.<Callable<Answer>>of(
                () -> change(company.manager(), second.memberId(), "REGISTERED_USER"),
                () -> change(second.caller(), first, "REGISTERED_USER")));

        assertThat(answers.stream().filter(ChangeMemberRolesTest::done))
                .as("%s", answers.stream().map(Answer::body).toList())
                .hasSize(1);
        assertThat(Rows.count(
                        "select count(*) from membership where company_id = ? and roles = array ['CUSTOMER_MANAGER']",
                        Rows.uuid(IdType.COMPANY, company.id())))
                .isEqualTo(1);
    }

    private static boolean done(Answer answer) {
        return answer.errors() == null && answer.userErrors().isEmpty();
    }

    @Test
    void aServiceAccountAndMembersOfOthersKeepTheirs() {
        var partner = TestWorld.partner();
        String client = partner.manager()
                .mutate("EnrolIntegration", "clientId", "client-" + TestWorld.unique(), "name", "Sync")
                .done("member.id");
        assertThat(change(partner.manager(), client, "PARTNER_VIEWER").refusal())
                .isEqualTo("CONFLICT");
        var neighbour = Invited.toPartner(TestWorld.partner().manager(), "PARTNER_VIEWER");
        assertThat(change(partner.manager(), neighbour.memberId(), "PARTNER_MANAGER")
                        .refusal())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void anOutdatedVersionChangesNothing() {
        var company = TestWorld.partner().company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        change(company.manager(), user.memberId(), "CUSTOMER_MANAGER").done("member.version");
        var stale = company.manager()
                .mutate(
                        "ChangeMemberRoles",
                        "memberId",
                        user.memberId(),
                        "roles",
                        List.of("REGISTERED_USER"),
                        "version",
                        0);
        assertThat(stale.refusal()).isEqualTo("STALE_VERSION");
        assertThat(stale.refusedField()).containsExactly("version");
    }

    @Test
    void theChangeIsOnRecordAndNoChangeIsNot() {
        var company = TestWorld.partner().company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        change(company.manager(), user.memberId(), "REGISTERED_USER").done("member.id");
        change(company.manager(), user.memberId(), "CUSTOMER_MANAGER").done("member.id");
        assertThat(Superuser.texts(
                        "select details::text from audit_entry where action = 'changeMemberRoles' and subject_id = ?",
                        Rows.uuid(IdType.MEMBER, user.memberId())))
                .containsExactly("{\"to\": \"CUSTOMER_MANAGER\", \"from\": \"REGISTERED_USER\"}");
    }
}
