package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.LoadClient;
import portal.testsupport.Pool;
import portal.testsupport.Rows;
import portal.testsupport.Snapshot;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

@QuarkusTest
class AllocateMatchingTest {

    private static final Map<String, Object> ALL = Map.of();

    @Inject
    SessionFactory sessions;

    private static Answer preview(TestCompany company, Map<String, Object> filter, Object... more) {
        return company.manager().mutate("PreviewMatching", with(more, "filter", filter));
    }

    private static Answer allocate(TestCompany company, Map<String, Object> filter, String hash, Object... more) {
        return company.manager().mutate("AllocateMatching", with(more, "filter", filter, "previewHash", hash));
    }

    private static Object[] with(Object[] more, Object... first) {
        return Stream.of(first, more).flatMap(Stream::of).toArray();
    }

    private static String seen(TestCompany company, Map<String, Object> filter) {
        return preview(company, filter).done("preview.hash");
    }

    @Test
    void everyMatchingLearnerGetsALicenceAsPreviewed() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(10);
        var learners = company.learners(6);
        company.manager()
                .mutate("AllocateLicences", "learnerIds", learners.subList(0, 2))
                .done("allocations");

        var preview = preview(company, ALL);
        assertThat(preview.<String>done("preview.assignment.id")).isEqualTo(assignment);
        assertThat(preview.<Integer>done("preview.count")).isEqualTo(4);
        assertThat(preview.<Integer>done("preview.freeAfterwards")).isEqualTo(4);

        var done = allocate(company, ALL, preview.done("preview.hash"));
        assertThat(done.<Integer>done("count")).isEqualTo(4);
        assertThat(done.<Integer>done("assignment.allocatedCount")).isEqualTo(6);
        assertThat(Rows.count(
                        "select count(*) from audit_entry where action = 'allocateLicences' and company_id = ?"
                                + " and details ->> 'learner' is not null and details ->> 'assignment' is not null",
                        Rows.uuid(IdType.COMPANY, company.id())))
                .isEqualTo(6);
        assertThat(preview(company, ALL).refusal()).isEqualTo("INVALID_INPUT");
    }

    @Test
    void expiredLearnersGetNewLicences() {
        var company = TestWorld.partner().company();
        company.licences(9);
        var learners = company.learners(5);
        company.manager()
                .mutate("AllocateLicences", "learnerIds", learners.subList(0, 3))
                .done("allocations");
        Superuser.execute(
                "update allocation set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day' where company_id = ?",
                Rows.uuid(IdType.COMPANY, company.id()));
        Map<String, Object> expired = Map.of("licence", "EXPIRED");

        assertThat(allocate(company, expired, seen(company, expired)).<Integer>done("count"))
                .isEqualTo(3);
        assertThat(company.manager().run("Learners", "filter", expired).<Integer>data("learners.totalCount"))
                .isZero();
        assertThat(company.manager()
                        .run("Learners", "filter", Map.of("licence", "NONE"))
                        .<Integer>data("learners.totalCount"))
                .isEqualTo(2);
    }

    @Test
    void nothingIsDoneIfOthersMatchThanWereShown() {
        var partner = TestWorld.partner();
        var company = partner.company();
        company.licences(10);
        company.learners(3);
        var hash = seen(company, ALL);
        company.learners(1);
        var before = Snapshot.of(partner.id());

        var refused = allocate(company, ALL, hash);
        assertThat(refused.refusal()).isEqualTo("STALE_PREVIEW");
        assertThat(refused.refusedField()).containsExactly("previewHash");
        assertThat(Snapshot.of(partner.id())).isEqualTo(before);
    }

    @Test
    void allOrNone() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var assignment = company.licences(3);
        company.learners(3);
        var hash = seen(company, ALL);
        company.learners(1);
        assertThat(preview(company, ALL).refusal()).isEqualTo("NO_LICENCE_LEFT");
        assertThat(preview(company, ALL, "assignmentId", assignment).refusal()).isEqualTo("NO_LICENCE_LEFT");
        var before = Snapshot.of(partner.id());
        assertThat(allocate(company, ALL, hash).refusal()).isEqualTo("NO_LICENCE_LEFT");
        assertThat(Snapshot.of(partner.id())).isEqualTo(before);
    }

    /**
     * A learner who matches only while the locks are awaited is not locked, so somebody else may be allocating to it.
     */
    @Test
    void learnersWhoMatchOnlyAfterLockingAreNotAllocated() throws Exception {
        var company = TestWorld.partner().company();
        company.licences(9);
        var learners = company.learners(2);
        var hash = seen(company, ALL);
        List<String> held = company.manager()
                .mutate("AllocateLicences", "learnerIds", learners.subList(0, 1))
                .done("allocations.id");
        try (var busy = Superuser.connect();
                var lock = busy.prepareStatement("select from membership where id = ? for update")) {
            busy.setAutoCommit(false);
            lock.setObject(1, Rows.uuid(IdType.MEMBER, learners.get(1)));
            lock.execute();
            var answer = CompletableFuture.supplyAsync(() -> allocate(company, ALL, hash));
            await().until(() -> answer.isDone() || Rows.count("select count(*) from pg_locks where not granted") > 0);
            company.manager().mutate("ReleaseLicences", "allocationIds", held).done("allocations");
            busy.rollback();
            assertThat(answer.get().refusal()).isEqualTo("STALE_PREVIEW");
        }
    }

    @Test
    void theSameKeyAllocatesOnce() {
        var company = TestWorld.partner().company();
        company.licences(4);
        company.learners(2);
        var hash = seen(company, ALL);
        var key = TestWorld.unique();
        assertThat(allocate(company, ALL, hash, "idempotencyKey", key).<Integer>done("count"))
                .isEqualTo(2);
        assertThat(allocate(company, ALL, hash, "idempotencyKey", key).<Integer>done("count"))
                .isEqualTo(2);
    }

    @Test
    void elevenThousandLearnersCostAsManyStatementsAsAFewPortions() {
        var company = TestWorld.partner().company();
        company.licences(11_000);
        Superuser.execute("""
                insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
                select partner_id, gen_random_uuid(), id, 'l' || n || '@bulk.example', 'Learner ' || n, 'en',
                '{LEARNER}', 'INVITED', now() from company, generate_series(1, 11000) n where id = ?""", Rows.uuid(IdType.COMPANY, company.id()));
        var hash = seen(company, ALL);
        var before = sessions.getStatistics().getPrepareStatementCount();

        assertThat(allocate(company, ALL, hash).<Integer>done("count")).isEqualTo(11_000);
        // Three batches of allocations, seats and audit rows; the other statements do not depend on the number.
        assertThat(sessions.getStatistics().getPrepareStatementCount() - before).isLessThan(30);
        assertThat(Rows.count(
                        "select count(distinct seat_number) from allocation where company_id = ?",
                        Rows.uuid(IdType.COMPANY, company.id())))
                .isEqualTo(11_000);
    }

    /** All operations on licences concurrently: counts are right, no deadlock, no fault. */
    @Test
    void concurrentAllocationsAndReleasesKeepCountsConsistent() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(40);
        var learners = company.learners(60);
        var calls = IntStream.range(0, 240)
                .<Callable<Answer>>mapToObj(i -> () -> switch (i % 4) {
                    case 0 -> allocateMatching(company);
                    case 1 -> release(company);
                    default ->
                        company.manager()
                                .mutate(
                                        "AllocateLicences",
                                        "assignmentId",
                                        assignment,
                                        "learnerIds",
                                        List.of(learners.get(i % 60), learners.get((i * 7 + 1) % 60)));
                })
                .toList();

        var outcomes = LoadClient.together(16, calls).stream()
                .filter(Objects::nonNull)
                .map(Answer::outcome)
                .collect(Collectors.toSet());
        assertThat(outcomes)
                .isSubsetOf(
                        "OK",
                        "ALREADY_ALLOCATED",
                        "NO_LICENCE_LEFT",
                        "CONFLICT",
                        "STALE_PREVIEW",
                        "INVALID_INPUT",
                        "NOT_FOUND");
        var id = Rows.uuid(IdType.ASSIGNMENT, assignment);
        int open = Rows.count("select count(*) from allocation where assignment_id = ? and closed_as is null", id);
        assertThat(open)
                .isLessThanOrEqualTo(40)
                .isEqualTo(Pool.isWhole(assignment))
                .isEqualTo(Rows.count("select count(*) from learner_licence where assignment_id = ?", id));
    }

    private static Answer allocateMatching(TestCompany company) {
        Map<String, Object> some =
                Map.of("text", "Learner " + (1 + ThreadLocalRandom.current().nextInt(5)));
        var answer = preview(company, some);
        return answer.userErrors().isEmpty()
                ? company.manager()
                        .mutate("AllocateMatching", "filter", some, "previewHash", answer.<String>done("preview.hash"))
                : null;
    }

    private static Answer release(TestCompany company) {
        List<String> held = company.manager()
                .run("Allocations", "first", 5, "filter", Map.of("status", "ACTIVE"))
                .data("allocations.edges.node.id");
        return held.isEmpty() ? null : company.manager().mutate("ReleaseLicences", "allocationIds", held);
    }

    @Test
    void onlyCustomerManagersAllocate() {
        var partner = TestWorld.partner();
        partner.company();
        var input = Caller.pairs("filter", ALL, "previewHash", "x");
        assertThat(partner.manager().run("AllocateMatching", "input", input).errorCode())
                .isEqualTo("FORBIDDEN");
    }
}
