package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.CsvFiles;
import portal.testsupport.Inbox;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Time;

/**
 * A learner who holds a licence of a later term gets one for the time until then: what counts is whether terms overlap.
 * One learner, all who match and a file are judged by the same rule.
 */
@QuarkusTest
class ScheduledTermTest {

    private TestCompany company;
    private String now;
    private String later;
    private String learner;

    /** Two of now and two that follow; the learner's licence is one that follows. */
    @BeforeEach
    void aLearnerHoldsWhatStartsLater() {
        company = TestWorld.partner().company();
        now = company.licences(2);
        later = renewed(now, true);
        learner = company.learners(1).get(0);
        allocate(later).done("allocations");
    }

    @AfterEach
    void realTime() {
        Time.isReal();
    }

    private String renewed(String assignment, boolean atItsEnd) {
        String order = company.manager()
                .mutate("RequestOrder", "quantity", 2, "renewsId", assignment)
                .done("order.id");
        return company.partner()
                .manager()
                .mutate("AssignOrder", "orderId", order, "startAtPredecessorEnd", atItsEnd)
                .done("order.assignment.id");
    }

    private Answer allocate(String assignment) {
        return company.manager().mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", List.of(learner));
    }

    private Answer preview(Object... more) {
        var input = new ArrayList<Object>(List.of("filter", Map.of()));
        input.addAll(List.of(more));
        return company.manager().mutate("PreviewMatching", input.toArray());
    }

    private void allocateAll(Object... more) {
        var preview = preview(more);
        assertThat(preview.<Integer>done("preview.count")).isEqualTo(1);
        var input = new ArrayList<Object>(List.of("filter", Map.of(), "previewHash", preview.done("preview.hash")));
        input.addAll(List.of(more));
        assertThat(company.manager().mutate("AllocateMatching", input.toArray()).<Integer>done("count"))
                .isEqualTo(1);
    }

    private Answer plan(String assignment) {
        String email = Superuser.texts("select email from membership where id = ?", Rows.uuid(IdType.MEMBER, learner))
                .get(0);
        return CsvFiles.planRenewal(
                company.manager(),
                CsvFiles.uploaded(company.manager(), CsvFiles.people(List.of(email))),
                company.partner().productId(),
                assignment);
    }

    private Instant end(String assignment) {
        return Instant.parse(
                company.manager().run("Assignment", "id", assignment).data("assignment.licenceExpiresAt"));
    }

    private String status(String assignment) {
        return company.manager()
                .run("Allocations", "filter", Map.of("assignmentId", assignment))
                .data("allocations.edges[0].node.status");
    }

    private String access() {
        return company.manager()
                .send("{ learners { nodes { access { reason } } } }", Map.of())
                .data("learners.nodes[0].access.reason");
    }

    private void goesOnWithoutAGap() {
        assertThat(access()).isEqualTo("LICENSED");
        assertThat(status(now)).isEqualTo("ACTIVE");
        Time.isAndMailIsOut(end(now));
        assertThat(access()).isEqualTo("LICENSED");
        assertThat(status(now)).isEqualTo("SUPERSEDED");
        assertThat(Inbox.of(company.manager()).mailsAbout("Licences of")).isEmpty();
    }

    @Test
    void oneLearner() {
        assertThat(access()).isEqualTo("SCHEDULED");
        assertThat(allocate(now).<String>done("allocations[0].endsAt")).isEqualTo(end(now).toString());
        assertThat(allocate(now).refusal()).isEqualTo("ALREADY_ALLOCATED");
        goesOnWithoutAGap();
    }

    @Test
    void oneLearnerFromWhereverThereIsRoom() {
        Time.passes(Duration.ofDays(30));
        var overlapping = company.licences(2);
        assertThat(allocate(overlapping).refusal()).isEqualTo("ALREADY_ALLOCATED");
        var unnamed = allocate(null);
        assertThat(unnamed.<String>done("allocations[0].endsAt")).isEqualTo(end(now).toString());
        var again = allocate(null);
        assertThat(again.refusal()).isEqualTo("ALREADY_ALLOCATED");
        assertThat(again.refusedField()).containsExactly("learnerIds", "0");
        goesOnWithoutAGap();
    }

    /** Together, learners get licences of one assignment: where there is room for all of them. */
    @Test
    void severalLearnersFromWhereThereIsRoomForAll() {
        var another = company.learners(1).get(0);
        Time.passes(Duration.ofDays(30));
        company.licences(2);
        var done = company.manager().mutate("AllocateLicences", "learnerIds", List.of(another, learner));
        assertThat(done.<List<String>>done("allocations.endsAt"))
                .containsExactly(end(now).toString(), end(now).toString());
    }

    @Test
    void allWhoMatch() {
        allocateAll("assignmentId", now);
        assertThat(preview("assignmentId", now).refusal()).isEqualTo("INVALID_INPUT");
        goesOnWithoutAGap();
    }

    @Test
    void allWhoMatchFromWhereverThereIsRoom() {
        // It ends later, so it is drawn from first: but for the learner it would overlap.
        Time.passes(Duration.ofDays(30));
        var overlapping = company.licences(2);
        assertThat(allocate(overlapping).refusal()).isEqualTo("ALREADY_ALLOCATED");
        assertThat(preview("assignmentId", overlapping).refusal()).isEqualTo("INVALID_INPUT");
        allocateAll();
        goesOnWithoutAGap();
    }

    @Test
    void byAFile() {
        assertThat(plan(now).<List<String>>done("plan.counts.outcome")).containsExactly("NOT_EXPIRED");
        allocate(now).done("allocations");
        Superuser.execute(
                "update allocation set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day',"
                        + " succeeded = false where assignment_id = ?",
                Rows.uuid(IdType.ASSIGNMENT, now));
        assertThat(access()).isEqualTo("SCHEDULED");
        Time.passes(Duration.ofDays(30));
        var overlapping = company.licences(2);
        assertThat(plan(overlapping).<List<String>>done("plan.counts.outcome")).containsExactly("NOT_EXPIRED");

        var second = renewedShorter();
        var planned = plan(second);
        assertThat(planned.<List<String>>done("plan.counts.outcome")).containsExactly("RENEW");
        company.manager()
                .mutate("ApplyRenewal", "planId", planned.<String>done("plan.id"))
                .done("plan");
        assertThat(access()).isEqualTo("LICENSED");
        assertThat(plan(second).<List<String>>done("plan.counts.outcome")).containsExactly("NOT_EXPIRED");
    }

    /** Licences that are valid now and end before the later ones start. */
    private String renewedShorter() {
        var assignment = company.licences(2);
        Superuser.execute(
                "update assignment set licence_expires_at = ? where id = ?",
                java.sql.Timestamp.from(end(now)),
                Rows.uuid(IdType.ASSIGNMENT, assignment));
        return assignment;
    }

    @Test
    void releasingTheLaterLicenceEndsAccessWithTheFirst() {
        allocate(now).done("allocations");
        String held = company.manager()
                .run("Allocations", "filter", Map.of("assignmentId", later))
                .data("allocations.edges[0].node.id");
        company.manager()
                .mutate("ReleaseLicences", "allocationIds", List.of(held))
                .done("allocations");
        Time.isAndMailIsOut(end(now));
        assertThat(access()).isEqualTo("EXPIRED");
        assertThat(status(now)).isEqualTo("EXPIRED");
        assertThat(Inbox.of(company.manager()).mailsAbout("have expired")).hasSize(1);
    }

    @Test
    void anEarlyRenewalOfBothTakesTheirPlace() {
        allocate(now).done("allocations");
        Time.passes(Duration.ofDays(100));
        var early = renewed(later, false);
        String start = allocate(early).done("allocations[0].startsAt");
        assertThat(status(now)).isEqualTo("SUPERSEDED");
        assertThat(status(later)).isEqualTo("SUPERSEDED");
        assertThat(Superuser.texts(
                        "select ends_at = cast(? as timestamptz) from allocation where assignment_id = ?",
                        start,
                        Rows.uuid(IdType.ASSIGNMENT, now)))
                .containsExactly("t");
    }
}
