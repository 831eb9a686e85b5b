package portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.People;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

/** An organisation keeps a manager however its managers go, at once too. */
@QuarkusTest
class LastManagerTest {

    /** The ways in which a manager ceases to be one. */
    enum Way {
        REMOVED,
        DEMOTED,
        ERASED;

        Answer go(Caller manager, String memberId, String lesserRole) {
            return switch (this) {
                case REMOVED -> manager.mutate("RemoveMember", "memberId", memberId);
                case DEMOTED -> manager.mutate("ChangeMemberRoles", "memberId", memberId, "roles", List.of(lesserRole));
                case ERASED -> manager.mutate("ErasePerson", "memberId", memberId);
            };
        }
    }

    @ParameterizedTest
    @CsvSource({"REMOVED, DEMOTED", "REMOVED, ERASED", "DEMOTED, ERASED", "ERASED, ERASED"})
    void concurrentRemovalsKeepOneManager(Way one, Way other) {
        var first = TestWorld.partner().manager();
        var second = Invited.toPartner(first, "PARTNER_MANAGER");
        People.signedIn(second.caller());
        var firstId = People.memberId(first);
        var answers = Together.all(List.<Callable<Answer>>of(
                () -> one.go(first, second.memberId(), "PARTNER_VIEWER"),
                () -> other.go(second.caller(), firstId, "PARTNER_VIEWER")));

        assertThat(answers.stream().filter(LastManagerTest::done))
                .as("%s", answers.stream().map(Answer::body).toList())
                .hasSize(1);
    }

    @Test
    void anInvitedManagerDoesNotReplaceTheLastOne() {
        var manager = TestWorld.partner().company().manager();
        var self = People.memberId(manager);
        var invited = Invited.toCompany(manager, "CUSTOMER_MANAGER");
        for (var way : Way.values()) {
            assertThat(way.go(manager, self, "REGISTERED_USER").refusal()).isEqualTo("LAST_MANAGER");
        }
        assertThat(manager.mutate("LeaveOrganisation", "memberId", self).refusal())
                .isEqualTo("LAST_MANAGER");
        Way.REMOVED.go(manager, invited.memberId(), "REGISTERED_USER").done("member.id");
    }

    @RepeatedTest(3)
    void ofFourManagersWhoAllLeaveAtOnceOneStays() {
        var manager = TestWorld.partner().company().manager();
        var leaving = new ArrayList<Callable<Answer>>();
        var ways = Way.values();
        for (int i = 0; i < 3; i++) {
            var way = ways[i];
            var colleague = Invited.toCompany(manager, "CUSTOMER_MANAGER");
            People.signedIn(colleague.caller());
            leaving.add(() -> way.go(colleague.caller(), colleague.memberId(), "REGISTERED_USER"));
        }
        var self = People.memberId(manager);
        leaving.add(() -> Way.REMOVED.go(manager, self, "REGISTERED_USER"));
        var answers = Together.all(leaving);

        assertThat(answers.stream().filter(LastManagerTest::done))
                .as("%s", answers.stream().map(Answer::body).toList())
                .hasSize(3);
        assertThat(answers.stream().filter(answer -> !done(answer)))
                .singleElement()
                .satisfies(answer -> assertThat(answer.refusal()).isEqualTo("LAST_MANAGER"));
    }

    private static boolean done(Answer answer) {
        return answer.errors() == null && answer.userErrors().isEmpty();
    }
}
