package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Invited;
import portal.testsupport.Rows;
import portal.testsupport.Snapshot;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Together;

@QuarkusTest
class AllocateLicencesTest {

    private static Answer allocate(TestCompany company, List<String> learners, Object... more) {
        var input = new ArrayList<Object>(List.of(more));
        input.addAll(List.of("learnerIds", learners));
        return company.manager().mutate("AllocateLicences", input.toArray());
    }

    @Test
    void eachLearnerGetsOneLicenceToTheAssignmentsEnd() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(3);
        var learners = company.learners(3);
        var answer = allocate(company, learners);
        assertThat(answer.<List<String>>done("allocations.learner.id")).isEqualTo(learners);
        assertThat(answer.<List<String>>done("allocations.assignment.id")).containsOnly(assignment);
        assertThat(answer.<List<String>>done("allocations.status")).containsOnly("ACTIVE");
        String end = company.manager().run("Assignment", "id", assignment).data("assignment.licenceExpiresAt");
        assertThat(answer.<List<String>>done("allocations.endsAt")).containsOnly(end);
    }

    @Test
    void allocationIsAllOrNothingWhenLicencesRunOut() {
        var partner = TestWorld.partner();
        var company = partner.company();
        company.licences(2);
        var learners = company.learners(3);
        var before = Snapshot.of(partner.id());
        assertThat(allocate(company, learners).refusal()).isEqualTo("NO_LICENCE_LEFT");
        assertThat(Snapshot.of(partner.id())).isEqualTo(before);
        allocate(company, learners.subList(0, 2)).done("allocations");
    }

    @Test
    void aLearnerWithALicenceRejectsTheWholeAllocation() {
        var partner = TestWorld.partner();
        var company = partner.company();
        company.licences(5);
        company.licences(5);
        var learners = company.learners(3);
        allocate(company, learners.subList(1, 2)).done("allocations");
        var before = Snapshot.of(partner.id());
        var refused = allocate(company, learners);
        assertThat(refused.refusal()).isEqualTo("ALREADY_ALLOCATED");
        assertThat(refused.refusedField()).containsExactly("learnerIds", "1");
        assertThat(Snapshot.of(partner.id())).isEqualTo(before);
    }

    @Test
    void aLearnerCanHoldLicencesOfTwoProducts() {
        var partner = TestWorld.partner();
        var company = partner.company();
        company.licences(1);
        var second = TestWorld.product(List.of("SEATS"));
        TestWorld.offer(partner.id(), second);
        partner.assign(company.manager()
                .mutate("RequestOrder", "quantity", 1, "productId", second)
                .done("order.id"));
        var learners = company.learners(1);

        var open = allocate(company, learners);
        assertThat(open.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(open.refusedField()).containsExactly("productId");
        for (var product : List.of(partner.productId(), second)) {
            assertThat(allocate(company, learners, "productId", product).<String>done("allocations[0].product.id"))
                    .isEqualTo(product);
        }
    }

    @Test
    void licencesComeFromTheLatestEndUnlessAnAssignmentIsNamed() {
        var company = TestWorld.partner().company();
        var sooner = company.licences(2);
        var later = company.licences(1);
        Superuser.execute(
                "update assignment set licence_expires_at = licence_expires_at + interval '1 day' where id = ?",
                Rows.uuid(IdType.ASSIGNMENT, later));
        var learners = company.learners(3);
        assertThat(source(allocate(company, learners.subList(0, 1), "assignmentId", sooner)))
                .isEqualTo(sooner);
        assertThat(source(allocate(company, learners.subList(1, 2)))).isEqualTo(later);
        assertThat(source(allocate(company, learners.subList(2, 3)))).isEqualTo(sooner);
    }

    private static String source(Answer answer) {
        return answer.done("allocations[0].assignment.id");
    }

    @Test
    void licencesWhoseTermIsOverAreNotAllocated() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(2);
        Superuser.execute(
                "update assignment set starts_at = now() - interval '2 days', licence_expires_at = now() where id = ?",
                Rows.uuid(IdType.ASSIGNMENT, assignment));
        // One that is valid, and taken: without any the company's managers could do next to nothing.
        company.licences(1);
        allocate(company, company.learners(1)).done("allocations");
        var learners = company.learners(1);
        assertThat(allocate(company, learners).refusal()).isEqualTo("NO_LICENCE_LEFT");
        assertThat(allocate(company, learners, "assignmentId", assignment).refusal())
                .isEqualTo("NO_LICENCE_LEFT");
    }

    @Test
    void onlyLiveLearnersOfTheCompanyGetLicences() {
        var partner = TestWorld.partner();
        var company = partner.company();
        company.licences(5);
        var learners = company.learners(2);
        company.manager().mutate("RemoveMember", "memberId", learners.get(1)).done("member.id");
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER").memberId();
        var neighbour = partner.company().learners(1).get(0);
        for (var stranger : List.of(learners.get(1), user, neighbour)) {
            var refused = allocate(company, List.of(learners.get(0), stranger));
            assertThat(refused.refusal()).isEqualTo("NOT_FOUND");
            assertThat(refused.refusedField()).containsExactly("learnerIds", "1");
        }
    }

    @Test
    void aLearnerIsNamedOnce() {
        var company = TestWorld.partner().company();
        company.licences(5);
        var learner = company.learners(1).get(0);
        var refused = allocate(company, List.of(learner, learner));
        assertThat(refused.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(refused.refusedField()).containsExactly("learnerIds", "1");
    }

    @Test
    void aProductThatIsNotSoldHereAndAnAssignmentOfAnotherProductAreNotFound() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var assignment = company.licences(1);
        var second = TestWorld.product(List.of("SEATS"));
        TestWorld.offer(partner.id(), second);
        var learners = company.learners(1);
        var foreign = allocate(company, learners, "productId", TestWorld.product(List.of("SEATS")));
        assertThat(foreign.refusal()).isEqualTo("NOT_FOUND");
        assertThat(foreign.refusedField()).containsExactly("productId");
        var other = allocate(company, learners, "productId", second, "assignmentId", assignment);
        assertThat(other.refusal()).isEqualTo("NOT_FOUND");
        assertThat(other.refusedField()).containsExactly("assignmentId");
    }

    @Test
    void simultaneousAllocationsNeverGiveOutMoreThanWasGranted() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(5);
        var learners = company.learners(8);
        var work = learners.stream()
                .<Callable<Answer>>map(learner -> () -> allocate(company, List.of(learner)))
                .toList();
        var answers = Together.all(work);
        assertThat(answers.stream().filter(answer -> answer.userErrors().isEmpty()))
                .hasSize(5);
        assertThat(answers.stream()
                        .filter(answer -> !answer.userErrors().isEmpty())
                        .map(Answer::refusal))
                .hasSize(3)
                .containsOnly("NO_LICENCE_LEFT");
        assertThat(company.manager().run("Assignment", "id", assignment).<Integer>data("assignment.freeCount"))
                .isZero();
    }

    @Test
    void concurrentAllocationsToOneLearnerStoreOne() {
        var company = TestWorld.partner().company();
        company.licences(9);
        var learners = company.learners(1);
        var refused = Together.times(5, () -> allocate(company, learners)).stream()
                .filter(answer -> !answer.userErrors().isEmpty())
                .map(Answer::refusal)
                .toList();
        assertThat(refused).hasSize(4).containsOnly("ALREADY_ALLOCATED");
    }

    @Test
    void onlyCustomerManagersAllocate() {
        var partner = TestWorld.partner();
        var company = partner.company();
        company.licences(1);
        var learners = company.learners(1);
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        for (var caller : List.of(partner.manager(), user.caller(), TestWorld.operator())) {
            assertThat(caller.mutate("AllocateLicences", "learnerIds", learners).errorCode())
                    .isEqualTo("FORBIDDEN");
        }
    }
}
