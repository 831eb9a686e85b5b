package portal.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.testsupport.Caller;
import portal.testsupport.TestWorld;

@Tag("java")
@QuarkusTest
class NoticesTest {

    @Test
    void aPartnerFollowsEachNoticeOfAnOrderToItsMails() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var order = company.requestOrder(3);

        var about = Map.of("subjectId", order);
        await().until(() -> partner.manager()
                .run("Notices", "filter", about)
                .<List<List<String>>>data("notices.edges.node.deliveries.status")
                .equals(List.of(List.of("SENT"), List.of("SENT"))));
        var notices = partner.manager().run("Notices", "filter", about);
        assertThat(notices.<List<String>>data("notices.edges.node.kind"))
                .containsExactlyInAnyOrder("ORDER_REQUESTED", "ORDER_RECEIVED");
        assertThat(notices.<List<String>>data("notices.edges.node.subjectId")).containsOnly(order);
        assertThat(notices.<List<String>>data("notices.edges.node.company.id")).containsOnly(company.id());
        assertThat(notices.<List<List<String>>>data("notices.edges.node.deliveries.address"))
                .containsExactlyInAnyOrder(List.of(email(partner.manager())), List.of(email(company.manager())));
        assertThat(notices.<List<List<String>>>data("notices.edges.node.deliveries.messageId"))
                .allSatisfy(
                        ids -> assertThat(ids).singleElement().asString().matches("<[0-9a-f-]{36}@portal\\.example>"));
    }

    @Test
    void aCompanySeesWhatItsOwnPeopleAreToldAndNotWhatItsPartnersAre() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var order = company.requestOrder(3);
        var manager = company.manager();

        assertThat(manager.run("Notices", "filter", Map.of("subjectId", order))
                        .<List<String>>data("notices.edges.node.kind"))
                .containsExactly("ORDER_RECEIVED");
        await().until(() -> partner.manager()
                        .run("Deliveries", "filter", Map.of("kind", "ORDER_REQUESTED", "status", "SENT"))
                        .<Integer>data("deliveries.totalCount")
                == 1);
        assertThat(manager.run("Deliveries", "filter", Map.of("kind", "ORDER_REQUESTED"))
                        .<Integer>data("deliveries.totalCount"))
                .isZero();
        assertThat(manager.run("Deliveries").<List<String>>data("deliveries.edges.node.address"))
                .containsOnly(email(manager));
        assertThat(TestWorld.partner()
                        .manager()
                        .run("Notices", "filter", Map.of("companyId", company.id()))
                        .<Integer>data("notices.totalCount"))
                .isZero();
    }

    @Test
    void noticesAreFoundByKindStatusAndTimeAndSortedByWhenTheyAreOwed() {
        var partner = TestWorld.partner();
        var company = partner.company();
        company.requestOrder(1);
        company.requestOrder(2);
        var manager = partner.manager();

        var sorted = manager.run("Notices", "orderBy", Map.of("field", "DUE_AT", "direction", "ASC"));
        var due = sorted.<List<String>>data("notices.edges.node.dueAt");
        assertThat(due).isSorted();
        assertThat(manager.run("Notices").<List<String>>data("notices.edges.node.dueAt"))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(count(manager, Map.of("kind", "ORDER_REQUESTED"))).isEqualTo(2);
        assertThat(count(manager, Map.of("status", "SUPERSEDED"))).isZero();
        assertThat(count(manager, Map.of("dueFrom", due.get(0)))).isEqualTo(due.size());
        assertThat(count(manager, Map.of("dueUntil", due.get(0)))).isZero();
        assertThat(count(manager, Map.of("companyId", company.id(), "kind", "ORDER_RECEIVED")))
                .isEqualTo(2);
        for (var none : List.of("yesterday", "", "2031-02-30T00:00:00Z", "2031-02-28", "+20310-01-01T00:00:00Z")) {
            var refused = manager.run("Notices", "filter", Map.of("dueFrom", none));
            assertThat(refused.errorCode()).as(none).isEqualTo("BAD_REQUEST");
            assertThat(refused.body()).doesNotContain("INTERNAL");
        }
    }

    private static int count(Caller caller, Map<String, Object> filter) {
        return caller.run("Notices", "filter", filter).data("notices.totalCount");
    }

    private static String email(Caller caller) {
        return caller.persona().email();
    }
}
