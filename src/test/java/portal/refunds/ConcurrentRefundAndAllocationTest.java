package portal.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.CsvFiles;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Time;

/** Refunds while earlier or later licences of the same learners are allocated. */
@QuarkusTest
class ConcurrentRefundAndAllocationTest {

    private TestCompany company;
    private String learner;

    @BeforeEach
    void aLearner() {
        company = TestWorld.partner().company();
        learner = company.learners(1).get(0);
    }

    @AfterEach
    void realTime() {
        Time.isReal();
    }

    @Test
    void allocatingWhileALaterLicenceIsRefundedKeepsTheAllocation() throws Exception {
        var now = company.licences(2);
        Time.passes(Duration.ofDays(30));
        var order = renewing(company.licences(2));
        allocate(assigned(order, true));
        var refund = refund(order);

        var allocating = meanwhile(() -> allocating(now), refund);

        assertThat(allocating).isEqualTo("OK");
        assertThat(learners("ALLOCATED")).isEqualTo(1);
        assertThat(learners("NONE")).isEqualTo(0);
    }

    @Test
    void csvRenewalWhileTheExpiredLicenceIsRefundedKeepsTheNewOne() throws Exception {
        var expired = renewing(company.licences(1));
        var gone = assigned(expired, false);
        allocate(gone);
        Time.is(end(gone));
        var plan = plan(company.licences(1));

        var applying = meanwhile(() -> applying(plan), refund(expired));

        assertThat(applying).isEqualTo("OK");
        assertThat(learners("ALLOCATED")).isEqualTo(1);
        assertThat(learners("EXPIRED")).isEqualTo(0);
    }

    @Test
    void aLicenceIsNotSucceededByOneThatIsRefundedMeanwhile() throws Exception {
        var now = company.licences(1);
        var order = renewing(now);
        allocate(assigned(order, true));

        var allocating = meanwhile(() -> allocating(now), refund(order));

        assertThat(allocating).isEqualTo("OK");
        assertThat(held(now)).containsExactly("open, not succeeded");
    }

    @Test
    void csvRenewalWaitsForLocksOnThePreviousAssignment() throws Exception {
        var gone = company.licences(2);
        allocate(gone);
        Time.is(end(gone));
        var later = assigned(renewing(company.licences(2)), true);
        allocate(later);
        var plan = plan(assigned(renewing(later), false));

        CompletableFuture<String> applying;
        try (var connection = Superuser.connect();
                var holding = connection.prepareStatement("select from assignment where id = ? for update")) {
            connection.setAutoCommit(false);
            holding.setObject(1, uuid(later));
            holding.execute();
            applying = CompletableFuture.supplyAsync(() -> applying(plan));
            waiting(1);
            connection.commit();
        }

        assertThat(applying.get()).isEqualTo("OK");
    }

    @Test
    void releasingAMiddleRenewalExtendsThePreviousLicence() {
        var chain = new Chain();

        var released = company.manager().mutate("ReleaseLicences", "allocationIds", List.of(chain.middleAllocation));

        assertThat(released.outcome()).isEqualTo("OK");
        chain.firstLeadsToTheLast();
    }

    @Test
    void refundingAMiddleRenewalExtendsThePreviousLicence() {
        var chain = new Chain();

        assertThat(refund(chain.middleOrder).get().join()).isEqualTo("OK");

        chain.firstLeadsToTheLast();
    }

    /** Three licences of one learner, each renewing one before it; the term of the first reaches into that of the last. */
    private final class Chain {

        final String first;
        final String middleOrder;
        final String middleAllocation;
        final String last;

        Chain() {
            first = assigned(renewing(company.licences(2)), true);
            Time.passes(Duration.ofDays(30));
            middleOrder = renewing(assigned(renewing(first), false));
            var middle = assigned(middleOrder, true);
            Time.passes(Duration.ofDays(30));
            last = assigned(renewing(assigned(renewing(middle), false)), true);
            allocate(first);
            middleAllocation = allocate(middle);
            allocate(last);
        }

        void firstLeadsToTheLast() {
            assertThat(held(first)).containsExactly("open, succeeded");
            assertThat(Superuser.texts("select ends_at from allocation where assignment_id = ?", uuid(first)))
                    .isEqualTo(Superuser.texts("select starts_at from allocation where assignment_id = ?", uuid(last)));
        }
    }

    private String renewing(String assignment) {
        return company.manager()
                .mutate("RequestOrder", "quantity", 2, "renewsId", assignment)
                .done("order.id");
    }

    private String assigned(String order, boolean atThePredecessorsEnd) {
        return company.partner()
                .manager()
                .mutate("AssignOrder", "orderId", order, "startAtPredecessorEnd", atThePredecessorsEnd)
                .done("order.assignment.id");
    }

    private String allocate(String assignment) {
        return company.manager()
                .mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", List.of(learner))
                .done("allocations[0].id");
    }

    private String allocating(String assignment) {
        return company.manager()
                .mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", List.of(learner))
                .outcome();
    }

    private String plan(String assignment) {
        var manager = company.manager();
        String email = Superuser.texts("select email from membership where id = ?", Rows.uuid(IdType.MEMBER, learner))
                .get(0);
        return CsvFiles.planRenewal(
                        manager,
                        CsvFiles.uploaded(manager, CsvFiles.people(List.of(email))),
                        company.partner().productId(),
                        assignment)
                .done("plan.id");
    }

    private String applying(String plan) {
        return company.manager().mutate("ApplyRenewal", "planId", plan).outcome();
    }

    /** Previewed now, to be refunded later. */
    private Supplier<CompletableFuture<String>> refund(String order) {
        var partner = company.partner().manager();
        String hash = partner.mutate("PreviewRefund", "orderId", order).done("preview.hash");
        return () ->
                CompletableFuture.supplyAsync(() -> partner.mutate("RefundOrder", "orderId", order, "previewHash", hash)
                        .outcome());
    }

    /** The first has done all but write to the audit trail when the second comes; what the first was answered. */
    private static String meanwhile(Supplier<String> first, Supplier<CompletableFuture<String>> second)
            throws Exception {
        CompletableFuture<String> answer;
        CompletableFuture<String> refunded;
        try (var connection = Superuser.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table audit_entry in exclusive mode");
            answer = CompletableFuture.supplyAsync(first);
            waiting(1);
            refunded = second.get();
            waiting(2);
            connection.commit();
        }
        assertThat(refunded.get()).isEqualTo("OK");
        return answer.get();
    }

    private static void waiting(int many) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Rows.count("select count(distinct pid) from pg_locks where not granted") >= many);
    }

    private Object learners(String licence) {
        return company.manager()
                .run("Learners", "filter", Map.of("licence", licence))
                .data("learners.totalCount");
    }

    private static List<String> held(String assignment) {
        return Superuser.texts("""
                select coalesce(closed_as, 'open') || case when succeeded then ', succeeded' else ', not succeeded' end
                from allocation where assignment_id = ?""", uuid(assignment));
    }

    private Instant end(String assignment) {
        return Instant.parse(
                company.manager().run("Assignment", "id", assignment).data("assignment.licenceExpiresAt"));
    }

    private static UUID uuid(String assignment) {
        return Rows.uuid(IdType.ASSIGNMENT, assignment);
    }
}
