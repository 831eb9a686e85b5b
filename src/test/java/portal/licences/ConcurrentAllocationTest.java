package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.testsupport.Answer;
import portal.testsupport.LoadClient;
import portal.testsupport.Pool;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/** Many clients, few licences: never one too many, never one too few, no fault. */
@Tag("java")
@QuarkusTest
class ConcurrentAllocationTest {

    private static final int CLIENTS = 64;

    @Test
    void sixtyFourClientsAllocateExactlyTheThousandLicencesThereAre() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(1_000);
        var learners = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            learners.addAll(company.learners(1_000));
        }
        var calls = learners.stream()
                .map(learner -> allocation(company, assignment, List.of(learner)))
                .toList();

        assertThat(outcomes(calls)).isEqualTo(Map.of("OK", 1_000L, "NO_LICENCE_LEFT", 2_000L));
        var counts = company.manager().run("Assignment", "id", assignment);
        assertThat(counts.<Integer>data("assignment.allocatedCount")).isEqualTo(1_000);
        assertThat(counts.<Integer>data("assignment.freeCount")).isZero();
        assertThat(Pool.isWhole(assignment)).isEqualTo(1_000);
        var allocations = company.manager()
                .run("Allocations", "first", 1, "filter", Map.of("assignmentId", assignment, "status", "ACTIVE"));
        assertThat(allocations.<Integer>data("allocations.totalCount")).isEqualTo(1_000);
    }

    @Test
    void bulkAllocationsThatOverlapTakeTurnsWithoutDeadlock() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(100);
        var learners = company.learners(120);
        var attempts = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < CLIENTS * 2; i++) {
            var some = new ArrayList<>(learners);
            Collections.shuffle(some, ThreadLocalRandom.current());
            var chosen = List.copyOf(some.subList(0, 7));
            attempts.add(allocation(company, assignment, chosen));
        }
        var outcomes = outcomes(attempts);

        assertThat(outcomes.keySet()).isSubsetOf("OK", "ALREADY_ALLOCATED", "NO_LICENCE_LEFT");
        var counts = company.manager().run("Assignment", "id", assignment);
        assertThat(counts.<Integer>data("assignment.allocatedCount").longValue())
                .isEqualTo(outcomes.get("OK") * 7)
                .isEqualTo(Pool.isWhole(assignment));
    }

    @Test
    void oneLearnerGetsOneLicenceHoweverManyAskAtOnce() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(50);
        var learner = company.learners(1);
        var attempts = Collections.nCopies(CLIENTS, allocation(company, assignment, learner));

        assertThat(outcomes(attempts)).isEqualTo(Map.of("OK", 1L, "ALREADY_ALLOCATED", CLIENTS - 1L));
    }

    private static Map<String, Long> outcomes(List<Callable<Answer>> calls) {
        return LoadClient.together(CLIENTS, calls).stream()
                .collect(Collectors.groupingBy(Answer::outcome, Collectors.counting()));
    }

    private Callable<Answer> allocation(TestCompany company, String assignment, List<String> learners) {
        return () -> company.manager().mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", learners);
    }
}
