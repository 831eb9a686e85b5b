package portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import portal.testsupport.Answer;
import portal.testsupport.Pool;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

/** Concurrent renewals and allocations: each plan is applied once and completely, or not at all. */
@QuarkusTest
class ConcurrentRenewalTest {

    @Test
    void theSameKeyTwentyTimesAtOnceAppliesOnce() {
        var world = RenewalWorld.of(3, 9);
        String plan = world.plan(world.expired).done("plan.id");
        var key = TestWorld.unique();

        var outcomes = Together.times(20, () -> world.apply(plan, "idempotencyKey", key)).stream()
                .map(Answer::outcome)
                .collect(Collectors.toSet());
        assertThat(outcomes).containsExactly("OK");
        assertThat(world.allocated()).isEqualTo(3);
        assertThat(world.audited("applyRenewal", "true")).isEqualTo(1);
    }

    @Test
    void withoutAKeyTwentyAtOnceApplyOnceToo() {
        var world = RenewalWorld.of(3, 9);
        String plan = world.plan(world.expired).done("plan.id");

        var outcomes = Together.times(20, () -> world.apply(plan).outcome()).stream()
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
        assertThat(outcomes).isEqualTo(Map.of("OK", 1L, "PLAN_STALE", 19L));
        assertThat(world.allocated()).isEqualTo(3);
    }

    /** The first to come takes the licences; a plan is applied completely or not at all. */
    @Test
    void applyingDuringConcurrentAllocationsIsAllOrNothing() {
        for (int round = 0; round < 5; round++) {
            var world = RenewalWorld.of(6, 10);
            var manager = world.company.manager();
            var learners = world.company.learners(8);
            String plan = world.plan(world.expired).done("plan.id");
            var calls = new ArrayList<Callable<String>>();
            calls.add(() -> world.apply(plan).outcome());
            learners.forEach(learner -> calls.add(() -> manager.mutate(
                            "AllocateLicences", "assignmentId", world.assignment, "learnerIds", List.of(learner))
                    .outcome()));

            var outcomes = Together.all(calls);
            int others = (int) outcomes.subList(1, outcomes.size()).stream()
                    .filter("OK"::equals)
                    .count();
            assertThat(outcomes.get(0)).isIn("OK", "PLAN_STALE");
            assertThat(outcomes.subList(1, outcomes.size())).isSubsetOf("OK", "NO_LICENCE_LEFT");
            assertThat(world.allocated()).isEqualTo(others + (outcomes.get(0).equals("OK") ? 6 : 0));
            assertThat(others).isEqualTo(outcomes.get(0).equals("OK") ? 4 : 8);
            assertThat(Pool.isWhole(world.assignment)).isEqualTo(world.allocated());
        }
    }

    /** Two plans over the same learners and too few licences: one is applied, the other is stale. */
    @Test
    void onlyOneOfTwoPlansForTheSameLearnersIsApplied() {
        var world = RenewalWorld.of(4, 9);
        var plans = List.<String>of(
                world.plan(world.expired).done("plan.id"),
                world.plan(world.expired.subList(1, 4)).done("plan.id"));

        var outcomes = Together.all(plans.stream()
                .<Callable<String>>map(plan -> () -> world.apply(plan).outcome())
                .toList());
        assertThat(outcomes).containsExactlyInAnyOrder("OK", "PLAN_STALE");
        assertThat(world.allocated()).isEqualTo(outcomes.get(0).equals("OK") ? 4 : 3);
    }
}
