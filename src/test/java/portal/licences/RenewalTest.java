package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.testsupport.Answer;
import portal.testsupport.Inbox;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;
import portal.testsupport.Time;

/** An order renews an assignment; learners go over to the new licences one by one or all at once, without a gap. */
@QuarkusTest
class RenewalTest {

    private TestPartner partner;
    private TestCompany company;
    private String first;
    private List<String> learners;

    @BeforeEach
    void threeLicencesOfWhichTwoAreHeld() {
        partner = TestWorld.partner();
        company = partner.company();
        first = company.licences(3);
        learners = company.learners(2);
        allocate(first, learners).done("allocations");
    }

    @AfterEach
    void realTime() {
        Time.isReal();
    }

    private Answer allocate(String assignment, List<String> to) {
        return company.manager().mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", to);
    }

    private Answer renew(int quantity, String assignment) {
        return company.manager().mutate("RequestOrder", "quantity", quantity, "renewsId", assignment);
    }

    /** Returns the assignment of an order that renews another, starting early or at its end. */
    private String renewed(int quantity, String assignment, boolean atItsEnd) {
        String order = renew(quantity, assignment).done("order.id");
        return partner.manager()
                .mutate("AssignOrder", "orderId", order, "startAtPredecessorEnd", atItsEnd)
                .done("order.assignment.id");
    }

    private Map<String, Object> assignment(String id) {
        return company.manager().run("Assignment", "id", id).data("assignment");
    }

    private Instant end(String assignment) {
        return Instant.parse((String) assignment(assignment).get("licenceExpiresAt"));
    }

    private List<String> statuses(String assignment) {
        return company.manager()
                .run("Allocations", "filter", Map.of("assignmentId", assignment))
                .data("allocations.edges.node.status");
    }

    private List<String> access() {
        return company.manager()
                .send("{ learners { nodes { access { reason } } } }", Map.of())
                .data("learners.nodes.access.reason");
    }

    @Test
    void anOrderNamesWhatItRenewsAndTakesItsProduct() {
        var order = renew(2, first);
        assertThat(order.<String>done("order.renewsId")).isEqualTo(first);
        var second = partner.assign(order.done("order.id"));
        var query = "query ($id: ID!) { assignment(id: $id) { renews { id } } }";
        assertThat(partner.manager().send(query, Map.of("id", second)).<String>data("assignment.renews.id"))
                .isEqualTo(first);

        var foreign = TestWorld.partner().company().licences(1);
        for (var nobodys : List.of(foreign, partner.company().licences(1), "assignment_x")) {
            assertThat(renew(1, nobodys).refusal()).isEqualTo("NOT_FOUND");
            assertThat(renew(1, nobodys).refusedField()).containsExactly("renewsId");
        }
        var other = TestWorld.product(List.of("SEATS"));
        TestWorld.offer(partner.id(), other);
        var mixed = company.manager().mutate("RequestOrder", "quantity", 1, "renewsId", first, "productId", other);
        assertThat(mixed.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(mixed.refusedField()).containsExactly("renewsId");
        assertThat(renew(1, first).<String>done("order.product.id")).isEqualTo(partner.productId());
    }

    @Test
    void anEarlyRenewalStartsAtOnceUnlessNoDayIsToBeLost() {
        var early = assignment(renewed(1, first, false));
        assertThat(early).containsEntry("status", "ACTIVE");
        var seamless = renewed(1, first, true);
        assertThat(assignment(seamless)).containsEntry("status", "SCHEDULED");
        assertThat((String) assignment(seamless).get("startsAt"))
                .isEqualTo(end(first).toString());
        assertThat(end(seamless))
                .isEqualTo(end(first)
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .plusMonths(12)
                        .toInstant());

        var plain = company.requestOrder(1);
        var refused = partner.manager().mutate("AssignOrder", "orderId", plain, "startAtPredecessorEnd", true);
        assertThat(refused.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(refused.refusedField()).containsExactly("startAtPredecessorEnd");
    }

    @Test
    void anExpiredLicenceIsRenewedFromNow() {
        Time.is(end(first).plus(Duration.ofDays(3)));
        var late = renewed(1, first, true);
        assertThat(assignment(late)).containsEntry("status", "ACTIVE");
        assertThat(allocate(late, learners.subList(0, 1)).<List<String>>done("allocations.status"))
                .containsExactly("ACTIVE");
    }

    @Test
    void renewingMovesNobodyAndAllocatingOntoTheSuccessorMovesAtItsStart() {
        var second = renewed(2, first, false);
        assertThat(statuses(first)).containsExactly("ACTIVE", "ACTIVE");

        var moved = allocate(second, learners.subList(0, 1));
        String start = moved.done("allocations[0].startsAt");
        assertThat(statuses(first)).containsExactlyInAnyOrder("SUPERSEDED", "ACTIVE");
        var closed =
                company.manager().run("Allocations", "filter", Map.of("assignmentId", first, "status", "SUPERSEDED"));
        assertThat(closed.<List<String>>data("allocations.edges.node.endsAt")).containsExactly(start);
        // The rest of the old licence can be allocated to somebody else.
        assertThat(assignment(first)).containsEntry("allocatedCount", 1).containsEntry("freeCount", 2);
        assertThat(allocate(second, learners.subList(0, 1)).refusal()).isEqualTo("ALREADY_ALLOCATED");
        assertThat(allocate(first, learners.subList(0, 1)).refusal()).isEqualTo("ALREADY_ALLOCATED");
    }

    @Test
    void aSeamlessSuccessionKeepsAccessOnAllTheWay() {
        var second = renewed(2, first, true);
        var moved = allocate(second, learners);
        assertThat(moved.<List<String>>done("allocations.startsAt"))
                .containsOnly(end(first).toString());
        assertThat(statuses(first)).containsOnly("ACTIVE");
        assertThat(assignment(first)).containsEntry("allocatedCount", 2);
        assertThat(access()).containsOnly("LICENSED");

        Time.is(end(first).minusSeconds(10));
        assertThat(access()).containsOnly("LICENSED");
        Time.isAndMailIsOut(end(first));
        assertThat(access()).containsOnly("LICENSED");
        assertThat(statuses(first)).containsOnly("SUPERSEDED");
        assertThat(statuses(second)).containsOnly("ACTIVE");
        // Nobody lost access, so nobody is notified.
        assertThat(Inbox.of(company.manager()).mailsAbout("Licences of")).isEmpty();
        Time.isAndMailIsOut(end(second));
        assertThat(Inbox.of(company.manager()).mailsAbout("have expired")).hasSize(1);
    }

    @Test
    void releasingTheRenewalRestoresTheOldEndAndExpiry() {
        renewed(1, first, false);
        var second = renewed(2, first, true);
        List<String> moved = allocate(second, learners).done("allocations.id");
        company.manager().mutate("ReleaseLicences", "allocationIds", moved).done("allocations");
        assertThat(access()).containsOnly("LICENSED");

        Time.is(end(first));
        assertThat(access()).containsOnly("EXPIRED");
        assertThat(statuses(first)).containsOnly("EXPIRED");
        assertThat(company.manager()
                        .run("Learners", "filter", Map.of("licence", "EXPIRED"))
                        .<Integer>data("learners.totalCount"))
                .isEqualTo(2);
    }

    /** Of two renewals the one that starts later ends later too; a third one, of the other, may start in the middle of it. */
    @Test
    void aLicenceThatALaterStartCutsShortIsHeldUntilThen() {
        var second = renewed(2, first, true);
        Time.passes(Duration.ofDays(100));
        var between = renewed(2, second, false);
        var third = renewed(2, between, true);
        allocate(second, learners).done("allocations");
        allocate(third, learners).done("allocations");

        Time.is(end(between).minusSeconds(5));
        assertThat(access().subList(0, 2)).containsOnly("LICENSED");
        assertThat(statuses(second)).containsExactly("ACTIVE", "ACTIVE");
        assertThat(allocate(second, company.learners(1)).refusal()).isEqualTo("NO_LICENCE_LEFT");
        assertThat(statuses(first)).containsOnly("SUPERSEDED");
        Time.is(end(between));
        assertThat(statuses(second)).containsExactly("SUPERSEDED", "SUPERSEDED");
        assertThat(statuses(third)).containsExactly("ACTIVE", "ACTIVE");
    }

    @Test
    void allWhoHoldTheOldLicencesAreMovedTogether() {
        var second = renewed(5, first, false);
        var input = Map.of("filter", Map.of("licence", "ALLOCATED", "assignmentId", first), "assignmentId", second);
        var preview = company.manager().run("PreviewMatching", "input", input);
        assertThat(preview.<Integer>done("preview.count")).isEqualTo(2);
        company.manager()
                .mutate(
                        "AllocateMatching",
                        "filter",
                        input.get("filter"),
                        "assignmentId",
                        second,
                        "previewHash",
                        preview.done("preview.hash"))
                .done("count");
        assertThat(statuses(first)).containsOnly("SUPERSEDED");
        assertThat(assignment(second)).containsEntry("allocatedCount", 2);
    }

    @Test
    void aRefundedSuccessorLeavesTheOldLicencesAsTheyWere() {
        String order = renew(2, first).done("order.id");
        String second = partner.manager()
                .mutate("AssignOrder", "orderId", order, "startAtPredecessorEnd", true)
                .done("order.assignment.id");
        allocate(second, learners).done("allocations");
        String hash =
                partner.manager().mutate("PreviewRefund", "orderId", order).done("preview.hash");
        partner.manager()
                .mutate("RefundOrder", "orderId", order, "previewHash", hash)
                .done("order");

        assertThat(access()).containsOnly("LICENSED");
        Time.isAndMailIsOut(end(first));
        assertThat(statuses(first)).containsOnly("EXPIRED");
        assertThat(Inbox.of(company.manager()).mailsAbout("have expired")).hasSize(1);
    }

    @Test
    void aSuspendedAssignmentBlocksAccessUntilItIsReinstatedAndItsNoticesStay() {
        var suspended = partner.manager().mutate("SuspendAssignment", "assignmentId", first);
        assertThat(suspended.<String>done("assignment.status")).isEqualTo("SUSPENDED");
        assertThat(suspended.<String>done("assignment.licenceExpiresAt"))
                .isEqualTo(end(first).toString());
        assertThat(company.manager().run("Learners").errorCode()).isEqualTo("LICENCES_EXPIRED");
        var other = company.licences(1);
        assertThat(access()).containsOnly("SUSPENDED");
        assertThat(allocate(first, company.learners(1)).refusal()).isEqualTo("NO_LICENCE_LEFT");
        assertThat(partner.manager()
                        .mutate("SuspendAssignment", "assignmentId", first)
                        .refusal())
                .isEqualTo("CONFLICT");
        assertThat(TestWorld.partner()
                        .manager()
                        .mutate("SuspendAssignment", "assignmentId", first)
                        .refusal())
                .isEqualTo("NOT_FOUND");

        var reinstated = partner.manager().mutate("ReinstateAssignment", "assignmentId", first);
        assertThat(reinstated.<String>done("assignment.status")).isEqualTo("ACTIVE");
        assertThat(partner.manager()
                        .mutate("ReinstateAssignment", "assignmentId", first)
                        .refusal())
                .isEqualTo("CONFLICT");
        assertThat(access().stream().filter("LICENSED"::equals)).hasSize(2);
        assertThat(partner.manager()
                        .run("AuditEvents", "filter", Map.of("subjectId", first))
                        .<List<String>>data("auditEvents.edges.node.action"))
                .contains("suspendAssignment", "reinstateAssignment");

        partner.manager().mutate("SuspendAssignment", "assignmentId", first).done("assignment");
        Time.isAndMailIsOut(end(first));
        assertThat(Inbox.of(company.manager()).mailsAbout("have expired")).hasSize(1);
        assertThat(other).isNotNull();
    }
}
