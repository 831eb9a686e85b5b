package portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

@QuarkusTest
class RemoveMemberTest {

    private static Answer remove(Caller manager, String memberId) {
        return manager.mutate("RemoveMember", "memberId", memberId);
    }

    private static String self(Caller caller) {
        return caller.run("Viewer").data("viewer.member.id");
    }

    @Test
    void aRemovedMemberIsListedNoMoreAndCannotBeRemovedAgain() {
        var company = TestWorld.partner().company();
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        assertThat(remove(company.manager(), user.memberId()).<String>done("member.status"))
                .isEqualTo("REMOVED");
        assertThat(company.manager().run("Members").<List<String>>data("members.edges.node.id"))
                .containsExactly(self(company.manager()));
        var again = remove(company.manager(), user.memberId());
        assertThat(again.refusal()).isEqualTo("NOT_FOUND");
        assertThat(again.refusedField()).containsExactly("memberId");
    }

    @Test
    void theLastManagerStays() {
        var partner = TestWorld.partner();
        var company = partner.company();
        Invited.toCompany(company.manager(), "REGISTERED_USER");
        for (var manager : List.of(partner.manager(), company.manager())) {
            var refused = remove(manager, self(manager));
            assertThat(refused.refusal()).isEqualTo("LAST_MANAGER");
            assertThat(refused.refusedField()).containsExactly("memberId");
        }
    }

    @Test
    void oneOfTwoManagersCanLeave() {
        var company = TestWorld.partner().company();
        var second = Invited.toCompany(company.manager(), "CUSTOMER_MANAGER");
        assertThat(remove(company.manager(), self(company.manager())).refusal())
                .as("the second manager is only invited")
                .isEqualTo("LAST_MANAGER");
        second.caller().run("Viewer");
        assertThat(remove(company.manager(), self(company.manager())).<String>done("member.status"))
                .isEqualTo("REMOVED");
    }

    @RepeatedTest(5)
    void whenTwoManagersRemoveEachOtherAtOnceOneStays() {
        var company = TestWorld.partner().company();
        var second = Invited.toCompany(company.manager(), "CUSTOMER_MANAGER");
        var first = self(company.manager());
        second.caller().run("Viewer");
        var answers = Together.all(List.<Callable<Answer>>of(
                () -> remove(company.manager(), second.memberId()), () -> remove(second.caller(), first)));
        var removed = answers.stream()
                .filter(answer -> answer.errors() == null && answer.userErrors().isEmpty())
                .toList();
        assertThat(removed)
                .as("%s", answers.stream().map(Answer::body).toList())
                .hasSize(1);
        var refused =
                answers.stream().filter(answer -> !removed.contains(answer)).findFirst();
        var code = refused.orElseThrow().errors() == null
                ? refused.get().refusal()
                : refused.get().errorCode();
        assertThat(code).isIn("LAST_MANAGER", "FORBIDDEN");
    }

    @Test
    void aRemovedLearnersLicenceReturnsToThePool() {
        var company = TestWorld.partner().company();
        company.licences(1);
        var learners = company.learners(2);
        company.manager()
                .mutate("AllocateLicences", "learnerIds", learners.subList(0, 1))
                .done("allocations");
        remove(company.manager(), learners.get(0)).done("member.id");

        var allocated = company.manager().mutate("AllocateLicences", "learnerIds", learners.subList(1, 2));
        assertThat(allocated.<String>done("allocations[0].learner.id")).isEqualTo(learners.get(1));
        var statuses = company.manager().run("Allocations").<List<String>>data("allocations.edges.node.status");
        assertThat(statuses).containsExactlyInAnyOrder("ACTIVE", "RELEASED");
    }

    @Test
    void membersOfOtherOrganisationsAreNotFound() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var neighbour = Invited.toCompany(partner.company().manager(), "REGISTERED_USER");
        var colleague = Invited.toPartner(partner.manager(), "PARTNER_VIEWER");
        assertThat(remove(company.manager(), neighbour.memberId()).refusal()).isEqualTo("NOT_FOUND");
        assertThat(remove(company.manager(), colleague.memberId()).refusal()).isEqualTo("NOT_FOUND");
        assertThat(remove(partner.manager(), neighbour.memberId()).refusal()).isEqualTo("NOT_FOUND");
    }
}
