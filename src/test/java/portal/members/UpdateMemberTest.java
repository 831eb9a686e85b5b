package portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.Invited;
import portal.testsupport.People;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

@QuarkusTest
class UpdateMemberTest {

    private static String address() {
        return "moved-" + TestWorld.unique() + "@people.example";
    }

    private static Answer update(Caller manager, String memberId, String field, Object value) {
        return manager.mutate("UpdateMember", "memberId", memberId, field, value);
    }

    @Test
    void absentFieldsStayAndANullNameIsRefused() {
        var company = TestWorld.partner().company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        update(company.manager(), user.memberId(), "language", "de-CH").done("member.id");
        var renamed = company.manager().mutate("UpdateMember", "memberId", user.memberId(), "name", " New Name ");
        assertThat(renamed.<String>done("member.name")).isEqualTo("New Name");
        assertThat(renamed.<String>done("member.language")).isEqualTo("de-CH");
        var nameless = update(company.manager(), user.memberId(), "name", null);
        assertThat(nameless.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(nameless.refusedField()).containsExactly("name");
        assertThat(update(company.manager(), user.memberId(), "language", null).<String>done("member.language"))
                .isEqualTo("en");
        assertThat(renamed.<String>done("member.email"))
                .isEqualTo(user.caller().persona().email());
    }

    @Test
    void aNewAddressNeitherLosesNorGivesAwayTheSignIn() {
        var company = TestWorld.partner().company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        People.signedIn(user.caller());
        var other = TestWorld.person("other", OrgType.CUSTOMER);
        var moved = update(
                company.manager(), user.memberId(), "email", other.email().toUpperCase());
        assertThat(moved.<String>done("member.email")).isEqualTo(other.email());

        assertThat(People.memberId(user.caller())).isEqualTo(user.memberId());
        assertThat(Caller.of(other).run("Viewer").<List<?>>data("viewer.memberships"))
                .isEmpty();
    }

    @Test
    void mailsGoToTheNewAddressFromNowOn() {
        var company = TestWorld.partner().company();
        var address = address();
        update(company.manager(), People.memberId(company.manager()), "email", address)
                .done("member.id");
        company.licences(1);
        new Inbox(address).mailAbout("ready for allocation");
        assertThat(Inbox.of(company.manager()).mailsAbout("ready for allocation"))
                .isEmpty();
    }

    @Test
    void anOpenInvitationMovesToTheNewAddress() {
        var company = TestWorld.partner().company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        var right = TestWorld.person("right", OrgType.CUSTOMER);
        update(company.manager(), user.memberId(), "email", right.email()).done("member.id");
        new Inbox(right.email()).mailAbout("invited");

        assertThat(user.caller().run("Viewer").<List<?>>data("viewer.memberships"))
                .isEmpty();
        assertThat(People.memberId(Caller.of(right))).isEqualTo(user.memberId());
    }

    @Test
    void anAddressBelongsToOneMemberOfAnOrganisation() {
        var company = TestWorld.partner().company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        var refused = update(
                company.manager(),
                user.memberId(),
                "email",
                company.manager().persona().email());
        assertThat(refused.refusal()).isEqualTo("CONFLICT");
        assertThat(refused.refusedField()).containsExactly("email");
    }

    @RepeatedTest(3)
    void ofTwoMembersWhoGetOneAddressAtOnceOneHasIt() {
        var company = TestWorld.partner().company();
        var address = address();
        var learners = company.learners(2);
        var answers = Together.all(learners.stream()
                .<Callable<Answer>>map(learner -> () -> update(company.manager(), learner, "email", address))
                .toList());
        assertThat(answers.stream().filter(answer -> !answer.userErrors().isEmpty()))
                .singleElement()
                .satisfies(answer -> assertThat(answer.refusal()).isEqualTo("CONFLICT"));
    }

    @Test
    void theSecondOfTwoChangesToOneVersionIsStale() {
        var company = TestWorld.partner().company();
        var learner = company.learners(1).get(0);
        var answers = Together.times(4, () -> company.manager()
                .mutate("UpdateMember", "memberId", learner, "name", "Name " + TestWorld.unique(), "version", 0));
        assertThat(answers.stream().filter(answer -> answer.userErrors().isEmpty()))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.userErrors().isEmpty()))
                .allSatisfy(answer -> assertThat(answer.refusal()).isEqualTo("STALE_VERSION"));
    }

    @Test
    void theRecordSaysWhichFieldsChangedAndNothingAboutThePerson() {
        var company = TestWorld.partner().company();
        var learner = company.learners(1).get(0);
        company.manager()
                .mutate("UpdateMember", "memberId", learner, "name", "Somebody Else", "email", address())
                .done("member.id");
        update(company.manager(), learner, "name", "Somebody Else").done("member.id");
        assertThat(Superuser.texts(
                        "select details::text from audit_entry where action = 'updateMember' and subject_id = ?",
                        Rows.uuid(IdType.MEMBER, learner)))
                .containsExactly("{\"changed\": \"name,email\"}");
    }

    @Test
    void membersOfOtherOrganisationsAreNotFound() {
        var partner = TestWorld.partner();
        var learner = partner.company().learners(1).get(0);
        for (var manager : List.of(partner.manager(), partner.company().manager(), TestWorld.operator())) {
            assertThat(update(manager, learner, "name", "Mine").refusal()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void everybodyChoosesTheirOwnLanguage() {
        var company = TestWorld.partner().company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        assertThat(user.caller().mutate("ChangeLanguage", "language", "fr").<String>done("member.language"))
                .isEqualTo("fr");
        assertThat(user.caller().run("Viewer").<String>data("viewer.member.language"))
                .isEqualTo("fr");
    }
}
