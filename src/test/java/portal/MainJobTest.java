package portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.testsupport.Inbox;
import portal.testsupport.TestWorld;

/** The main job, as seed 001 tells it: request, assign, mail, allocate. */
@QuarkusTest
class MainJobTest {

    @Test
    void licencesAreRequestedAssignedAnnouncedAndAllocated() {
        var partner = TestWorld.partner();
        var company = partner.company("America/New_York");

        var requested = company.manager().mutate("RequestOrder", "quantity", 5, "purchaseOrderNumber", "PO-7");
        assertThat(requested.<String>done("order.status")).isEqualTo("REQUESTED");
        assertThat(requested.<String>done("order.number")).matches("ORD-\\d{6,}");
        String orderId = requested.done("order.id");
        assertThat(Inbox.of(partner.manager()).mailAbout("requests 5 licences").text())
                .contains("Quantity:     5");
        assertThat(Inbox.of(company.manager()).mailAbout("We received order").text())
                .contains("first of two mails", "no-reply@portal.example");

        var assigned = partner.manager().mutate("AssignOrder", "orderId", orderId);
        assertThat(assigned.<String>done("order.status")).isEqualTo("ASSIGNED");
        var starts = OffsetDateTime.parse(assigned.done("order.assignment.startsAt"));
        var ends = OffsetDateTime.parse(assigned.done("order.assignment.licenceExpiresAt"));
        var zone = ZoneId.of("America/New_York");
        assertThat(ends.atZoneSameInstant(zone).toLocalDateTime())
                .isEqualTo(starts.atZoneSameInstant(zone).toLocalDateTime().plusMonths(12));
        assertThat(Inbox.of(company.manager()).mailAbout("ready for allocation").html())
                .contains("5", "America/New_York");

        var learners = company.learners(3);
        var preview = company.manager().mutate("PreviewAllocation", "count", 3);
        assertThat(preview.<Integer>done("preview.freeAfterwards")).isEqualTo(2);
        var allocated = company.manager().mutate("AllocateLicences", "learnerIds", learners);
        assertThat(allocated.<List<String>>done("allocations.learner.id")).isEqualTo(learners);

        var orders = partner.manager().run("Orders", "filter", Map.of("companyId", company.id()));
        assertThat(orders.<Integer>data("orders.totalCount")).isEqualTo(1);
        assertThat(orders.<Integer>data("orders.edges[0].node.assignment.allocatedCount"))
                .isEqualTo(3);
        assertThat(orders.<Integer>data("orders.edges[0].node.assignment.freeCount"))
                .isEqualTo(2);
    }
}
