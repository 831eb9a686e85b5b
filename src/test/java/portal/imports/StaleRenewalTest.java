package portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;

/** A renewal is applied as planned, or not at all once anything that it relied on has changed. */
@QuarkusTest
class StaleRenewalTest {

    @Test
    void aPlanIsStaleOnceAnythingThatItReliedOnHasChanged() {
        var world = RenewalWorld.of(4, 3);
        var manager = world.company.manager();
        String first = world.plan(world.expired.subList(0, 2)).done("plan.id");
        String others = world.plan(world.expired.subList(2, 3)).done("plan.id");
        String scarce = world.plan(world.expired).done("plan.id");
        String unknown = world.plan(List.of(world.expired.get(2), "later@people.example"))
                .done("plan.id");

        // Others take a licence that this plan did not need: still as shown.
        assertThat(world.apply(others).<Integer>done("plan.identifiedCount")).isEqualTo(1);
        // Somebody who was to be renewed has been.
        world.staleAndNothingHappens(scarce);
        world.staleAndNothingHappens(unknown);
        // The last licences are taken.
        manager.mutate("AllocateLicences", "assignmentId", world.assignment, "learnerIds", world.company.learners(1))
                .done("allocations");
        world.staleAndNothingHappens(first);
        // Once applied, it is done with.
        world.staleAndNothingHappens(others);
    }

    @Test
    void aPlanIsStaleIfALearnerIsRemovedOrAppearsOrTheOrderIsRefunded() {
        var world = RenewalWorld.of(2, 5);
        var manager = world.company.manager();
        String removed = world.plan(world.expired.subList(0, 1)).done("plan.id");
        String appears =
                world.plan(List.of(world.expired.get(1), "late@people.example")).done("plan.id");
        String refunded = world.plan(world.expired.subList(1, 2)).done("plan.id");

        manager.mutate("RemoveMember", "memberId", member(world, world.expired.get(0)))
                .done("member");
        world.staleAndNothingHappens(removed);
        manager.mutate("AddLearners", "learners", List.of(Map.of("email", "late@people.example", "name", "Late")))
                .done("learners");
        world.staleAndNothingHappens(appears);

        var partner = world.company.partner().manager();
        String order = manager.run("Assignment", "id", world.assignment).data("assignment.order.id");
        String hash = partner.mutate("PreviewRefund", "orderId", order).done("preview.hash");
        partner.mutate("RefundOrder", "orderId", order, "previewHash", hash).done("order");
        world.staleAndNothingHappens(refunded);
        assertThat(world.plan(world.expired).refusal()).isEqualTo("NO_LICENCE_LEFT");
    }

    private static String member(RenewalWorld world, String email) {
        return IdType.MEMBER.encode(java.util.UUID.fromString(Superuser.texts(
                        "select id from membership where email = ? and company_id = ?",
                        email,
                        Rows.uuid(IdType.COMPANY, world.company.id()))
                .get(0)));
    }
}
