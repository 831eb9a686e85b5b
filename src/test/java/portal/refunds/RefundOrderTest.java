package portal.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.Invited;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;

@QuarkusTest
class RefundOrderTest {

    private TestPartner partner;
    private TestCompany company;
    private String order;
    private String assignment;
    private List<String> learners;

    @BeforeEach
    void fiveLicencesOfWhichThreeAreAllocated() {
        partner = TestWorld.partner();
        company = partner.company();
        order = company.requestOrder(5);
        assignment = partner.assign(order);
        learners = company.learners(4);
        allocate(assignment, learners.subList(0, 3)).done("allocations.id");
    }

    private Answer allocate(String from, List<String> to) {
        return company.manager().mutate("AllocateLicences", "assignmentId", from, "learnerIds", to);
    }

    private static Answer preview(Caller caller, String order) {
        return caller.mutate("PreviewRefund", "orderId", order);
    }

    private Answer refund(String hash) {
        return partner.manager().mutate("RefundOrder", "orderId", order, "previewHash", hash);
    }

    private Answer refund() {
        return refund(preview(partner.manager(), order).done("preview.hash"));
    }

    @Test
    void aRefundEndsEverythingAndKeepsHistory() {
        var refunded = refund();
        assertThat(refunded.<String>done("order.status")).isEqualTo("REFUNDED");
        assertThat(refunded.<Integer>done("order.quantity")).isZero();
        assertThat(refunded.<Integer>done("order.originalQuantity")).isEqualTo(5);
        assertThat(refunded.<String>done("order.refundedByName"))
                .isEqualTo(partner.manager().persona().name());

        var cancelled = company.manager().run("Assignment", "id", assignment);
        assertThat(cancelled.<String>data("assignment.status")).isEqualTo("CANCELLED");
        assertThat(cancelled.<Integer>data("assignment.quantity")).isZero();
        assertThat(cancelled.<Integer>data("assignment.originalQuantity")).isEqualTo(5);
        assertThat(cancelled.<Integer>data("assignment.allocatedCount")).isZero();
        assertThat(cancelled.<Integer>data("assignment.freeCount")).isZero();
        assertThat(cancelled.<String>data("assignment.cancelledAt"))
                .isEqualTo(refunded.<String>done("order.refundedAt"));

        var ended = company.manager().run("Allocations", "filter", Map.of("assignmentId", assignment));
        assertThat(ended.<List<String>>data("allocations.edges.node.status"))
                .containsExactly("RELEASED", "RELEASED", "RELEASED");
        assertThat(ended.<List<String>>data("allocations.edges.node.endsAt"))
                .containsOnly(refunded.<String>done("order.refundedAt"));
        assertThat(Superuser.texts(
                        "select details ->> 'endedAllocations' from audit_entry where action = 'refundOrder'"
                                + " and subject_id = ?",
                        Rows.uuid(IdType.ORDER, order)))
                .containsExactly("3");
    }

    @Test
    void theCompanyIsToldAtOnce() {
        String number = refund().done("order.number");
        var mail = Inbox.of(company.manager()).mailAbout("refunded order " + number);
        assertThat(mail.text()).contains("Learners who lose access: 3");
    }

    @Test
    void everybodyGetsTheSameHashButOnlyTheCompanySeesLearners() {
        var partners = preview(partner.manager(), order);
        assertThat(partners.<Integer>done("preview.allocationCount")).isEqualTo(3);
        assertThat(partners.<Object>done("preview.allocations")).isNull();
        assertThat(learners).noneMatch(learner -> partners.body().contains(learner.replaceFirst("^.*_", "")));

        var companys = preview(company.manager(), order);
        assertThat(companys.<String>done("preview.hash")).isEqualTo(partners.done("preview.hash"));
        assertThat(companys.<Integer>done("preview.allocations.totalCount")).isEqualTo(3);
        assertThat(companys.<List<String>>done("preview.allocations.nodes.learner.id"))
                .containsExactlyInAnyOrderElementsOf(learners.subList(0, 3));

        var user = Invited.toCompany(company.manager(), "REGISTERED_USER").caller();
        assertThat(preview(user, order).errorCode()).isEqualTo("FORBIDDEN");
        assertThat(preview(partner.company().manager(), order).refusal()).isEqualTo("NOT_FOUND");
        assertThat(preview(TestWorld.partner().manager(), order).refusal()).isEqualTo("NOT_FOUND");
    }

    @Test
    void allocationsNotPreviewedAreNotRefunded() {
        String hash = preview(partner.manager(), order).done("preview.hash");
        allocate(assignment, learners.subList(3, 4)).done("allocations.id");
        for (var stale : List.of(hash, "", "0".repeat(64))) {
            var refused = refund(stale);
            assertThat(refused.refusal()).isEqualTo("STALE_PREVIEW");
            assertThat(refused.refusedField()).containsExactly("previewHash");
        }
        var untouched = company.manager().run("Assignment", "id", assignment);
        assertThat(untouched.<String>data("assignment.status")).isEqualTo("ACTIVE");
        assertThat(untouched.<Integer>data("assignment.allocatedCount")).isEqualTo(4);
        assertThat(refund().<String>done("order.status")).isEqualTo("REFUNDED");
    }

    @Test
    void onlyAnAssignedOrderIsRefundedAndOnlyOnce() {
        String hash = preview(partner.manager(), order).done("preview.hash");
        refund(hash).done("order.id");
        assertThat(refund(hash).refusal()).isEqualTo("ORDER_NOT_ASSIGNED");
        assertThat(preview(partner.manager(), order).refusal()).isEqualTo("ORDER_NOT_ASSIGNED");

        order = company.requestOrder(1);
        assertThat(refund(hash).refusal()).isEqualTo("ORDER_NOT_ASSIGNED");
        assertThat(refund(hash).refusedField()).containsExactly("orderId");
        order = TestWorld.partner().company().requestOrder(1);
        assertThat(refund(hash).refusal()).isEqualTo("NOT_FOUND");
    }

    @Test
    void learnersWhoLostAccessCanGetOtherLicences() {
        company.licences(1);
        refund().done("order.id");
        assertThat(allocate(assignment, learners).refusal()).isEqualTo("NO_LICENCE_LEFT");
        var other = company.licences(4);
        assertThat(company.manager()
                        .mutate("AllocateLicences", "learnerIds", learners)
                        .<List<String>>done("allocations.assignment.id"))
                .containsOnly(other);
    }

    @Test
    void expiredAllocationsStayExpired() {
        var id = Rows.uuid(IdType.ASSIGNMENT, assignment);
        for (var table : List.of("assignment set licence_expires_at", "allocation set ends_at")) {
            Superuser.execute(
                    "update " + table + " = now() - interval '1 day', starts_at = now() - interval '1 year' where "
                            + (table.startsWith("assignment") ? "id" : "assignment_id") + " = ?",
                    id);
        }
        assertThat(preview(partner.manager(), order).<Integer>done("preview.allocationCount"))
                .isZero();
        refund().done("order.id");
        var expired =
                company.manager().run("Allocations", "filter", Map.of("assignmentId", assignment, "status", "EXPIRED"));
        assertThat(expired.<List<String>>data("allocations.edges.node.status"))
                .containsExactly("EXPIRED", "EXPIRED", "EXPIRED");
    }

    @Test
    void noticesOfTheAssignmentAreCancelled() {
        var id = Rows.uuid(IdType.ASSIGNMENT, assignment);
        Superuser.execute("""
                insert into notice (partner_id, id, company_id, kind, subject_id, audience, facts, due_at, status, created_at)
                select partner_id, gen_random_uuid(), company_id, 'LICENCES_READY', id, 'CUSTOMER_MANAGERS', '{}',
                    now() + interval '1 year', 'PLANNED', now() from assignment where id = ?""", id);
        refund().done("order.id");
        assertThat(Superuser.texts(
                        "select status from notice where subject_id = ? and due_at > now() + interval '1 day'", id))
                .containsExactly("SUPERSEDED");
    }

    @Test
    void noOpenAllocationOfACancelledAssignmentCanBeStored() {
        refund().done("order.id");
        assertThatThrownBy(() -> Superuser.execute(
                        "update allocation set closed_as = null where assignment_id = ?",
                        Rows.uuid(IdType.ASSIGNMENT, assignment)))
                .rootCause()
                .hasMessageContaining("allocation_needs_live_assignment");
    }
}
