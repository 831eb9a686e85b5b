package portal.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import portal.kernel.IdType;
import portal.testsupport.LoadClient;
import portal.testsupport.Rows;
import portal.testsupport.TestWorld;

/** A refund and allocations at the same time: whatever comes first, nobody holds a licence of a refunded order. */
@Tag("java")
@QuarkusTest
class ConcurrentRefundTest {

    private static final int CLIENTS = 16;
    private static final int LEARNERS = 120;

    @RepeatedTest(3)
    void nobodyHoldsALicenceOfARefundedOrder() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var order = company.requestOrder(LEARNERS);
        var assignment = partner.assign(order);
        var calls = new ArrayList<Callable<String>>();
        for (var learner : company.learners(LEARNERS)) {
            calls.add(() -> company.manager()
                    .mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", List.of(learner))
                    .outcome());
        }
        calls.add(LEARNERS / 3, () -> {
            String outcome;
            do {
                String hash = partner.manager()
                        .mutate("PreviewRefund", "orderId", order)
                        .done("preview.hash");
                outcome = partner.manager()
                        .mutate("RefundOrder", "orderId", order, "previewHash", hash)
                        .outcome();
            } while (outcome.equals("STALE_PREVIEW"));
            return "refund " + outcome;
        });

        var outcomes = new ArrayList<>(LoadClient.together(CLIENTS, calls));

        assertThat(outcomes).contains("refund OK");
        outcomes.remove("refund OK");
        assertThat(outcomes).isSubsetOf("OK", "NO_LICENCE_LEFT");
        var id = Rows.uuid(IdType.ASSIGNMENT, assignment);
        assertThat(Rows.count("select count(*) from allocation where assignment_id = ? and closed_as is null", id))
                .isZero();
        assertThat(Rows.count("select count(*) from allocation where assignment_id = ? and closed_as = 'RELEASED'", id))
                .isEqualTo((int) outcomes.stream().filter("OK"::equals).count());
        assertThat(Rows.count("select count(*) from free_seat where assignment_id = ?", id))
                .isZero();
    }
}
