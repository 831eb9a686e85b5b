package portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.Snapshot;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

@QuarkusTest
class AddLearnersTest {

    private static Answer add(Caller manager, String... emails) {
        var learners = List.of(emails).stream()
                .map(email -> Map.of("email", email, "name", "Learner"))
                .toList();
        return manager.mutate("AddLearners", "learners", learners);
    }

    private static String address() {
        return "learner-" + TestWorld.unique() + "@people.example";
    }

    @Test
    void learnersAreAnsweredInTheOrderGiven() {
        var emails = IntStream.range(0, 20).mapToObj(i -> address()).toArray(String[]::new);
        var answer = add(TestWorld.partner().company().manager(), emails);
        assertThat(answer.<List<String>>done("learners.email")).containsExactly(emails);
    }

    @Test
    void learnersAreListedAndOtherMembersAreNot() {
        var manager = TestWorld.partner().company().manager();
        Invited.toCompany(manager, "REGISTERED_USER");
        List<String> ids = add(manager, address(), address()).done("learners.id");
        assertThat(manager.run("Learners").<List<String>>data("learners.edges.node.id"))
                .containsExactlyInAnyOrderElementsOf(ids);
        var users = manager.run("Members", "filter", Map.of("role", "REGISTERED_USER", "status", "INVITED"));
        assertThat(users.<Integer>data("members.totalCount")).isEqualTo(1);
    }

    @Test
    void aThousandAtATimeButNotOneMore() {
        var manager = TestWorld.partner().company().manager();
        var emails = IntStream.range(0, 1_001).mapToObj(i -> i + address()).toArray(String[]::new);
        var refused = add(manager, emails);
        assertThat(refused.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(refused.refusedField()).containsExactly("learners");
        var answer = add(manager, List.of(emails).subList(0, 1_000).toArray(String[]::new));
        assertThat(answer.<List<String>>done("learners.id")).hasSize(1_000);
    }

    @Test
    void oneInvalidLearnerRejectsAll() {
        var partner = TestWorld.partner();
        var manager = partner.company().manager();
        manager.run("Viewer");
        var before = Snapshot.of(partner.id());
        var refused = add(manager, address(), address(), "nonsense");
        assertThat(refused.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(refused.refusedField()).containsExactly("learners", "2", "email");
        assertThat(Snapshot.of(partner.id())).isEqualTo(before);
    }

    @Test
    void anAddressIsListedOnceWhateverItsCase() {
        var address = address();
        var refused = add(TestWorld.partner().company().manager(), address, address(), address.toUpperCase());
        assertThat(refused.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(refused.refusedField()).containsExactly("learners", "2", "email");
    }

    @Test
    void anExistingLearnerIsAConflictAndNobodyIsAdded() {
        var partner = TestWorld.partner();
        var manager = partner.company().manager();
        var known = address();
        add(manager, known).done("learners");
        var before = Snapshot.of(partner.id());
        var refused = add(manager, address(), known);
        assertThat(refused.refusal()).isEqualTo("CONFLICT");
        assertThat(refused.refusedField()).containsExactly("learners", "1", "email");
        assertThat(Snapshot.of(partner.id())).isEqualTo(before);
    }

    @Test
    void concurrentAdditionsOfOneAddressStoreOne() {
        var manager = TestWorld.partner().company().manager();
        var address = address();
        var refused = Together.times(4, () -> add(manager, address)).stream()
                .filter(answer -> !answer.userErrors().isEmpty())
                .toList();
        assertThat(refused).hasSize(3).allSatisfy(answer -> assertThat(answer.refusal())
                .isEqualTo("CONFLICT"));
    }

    @Test
    void aManagerCanBecomeALearnerToo() {
        var company = TestWorld.partner().company();
        var answer = add(company.manager(), company.manager().persona().email());
        assertThat(answer.<List<String>>done("learners[0].roles")).containsExactly("CUSTOMER_MANAGER", "LEARNER");
        company.licences(1);
        List<String> id = List.of(answer.<String>done("learners[0].id"));
        assertThat(company.manager()
                        .mutate("AllocateLicences", "learnerIds", id)
                        .<String>done("allocations[0].status"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void onlyCustomerManagersAddLearners() {
        var partner = TestWorld.partner();
        var user = Invited.toCompany(partner.company().manager(), "REGISTERED_USER");
        for (var caller : List.of(partner.manager(), user.caller(), TestWorld.operator())) {
            assertThat(add(caller, address()).errorCode()).isEqualTo("FORBIDDEN");
        }
    }
}
