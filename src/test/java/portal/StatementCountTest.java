package portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.Operations;
import portal.testsupport.TestWorld;

/** A page costs a fixed number of SQL statements, however many rows it has and whatever they refer to. */
@QuarkusTest
class StatementCountTest {

    @Inject
    SessionFactory sessions;

    @Test
    void pagesOfFourAndOfTwentyRowsCostTheSame() {
        var partner = TestWorld.partner();
        var companies = List.of(partner.company(), partner.company("Asia/Tokyo"));
        for (int i = 0; i < 20; i++) {
            companies.get(i % 2).licences(3);
        }
        var company = companies.get(0);
        company.manager()
                .mutate("AllocateLicences", "assignmentId", company.licences(6), "learnerIds", company.learners(6))
                .done("allocations");
        for (int i = 0; i < 5; i++) {
            TestWorld.partner().resellFor(partner);
            Invited.toPartner(partner.manager(), "PARTNER_VIEWER");
            partner.company().licences(1);
        }
        for (int i = 0; i < 5; i++) {
            TestWorld.offer(partner.id(), TestWorld.product(List.of("SEATS")));
        }
        // Last, so that the newest rows refer to all that others do.
        for (int i = 0; i < 4; i++) {
            company.learners(5);
            partner.assign(company.manager()
                    .mutate("RequestOrder", "quantity", 1, "productId", partner.productId())
                    .done("order.id"));
        }

        costTheSame(
                partner.manager(),
                "Orders",
                "Assignments",
                "Companies",
                "Products",
                "Members",
                "Partners",
                "Notices",
                "Deliveries",
                "AuditEvents",
                "RenewalPipeline");
        costTheSame(
                company.manager(),
                "Learners",
                "Allocations",
                "Orders",
                "Assignments",
                "Notices",
                "Deliveries",
                "AuditEvents",
                "Products");
        costTheSame(TestWorld.operator(), "Partners", "Products", "Companies", "AuditEvents");
        // orders, their number, and for all rows: companies, products, assignments, seats allocated
        assertThat(statements(partner.manager(), "Orders", 20)).isEqualTo(6);
    }

    @Test
    void aPageOfOneHundredOrdersCostsWhatOneOfTenCosts() {
        var partner = TestWorld.partner();
        var companies = List.of(partner.company(), partner.company("Asia/Tokyo"));
        var orders = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            orders.add(companies.get(i % 2).requestOrder(1));
        }
        partner.manager().mutate("AssignOrders", "orderIds", orders).done("orders");
        for (var operation : List.of("Orders", "Assignments")) {
            var caller = partner.manager();
            assertThat(statements(caller, operation, 100)).as(operation).isEqualTo(statements(caller, operation, 10));
        }
    }

    private void costTheSame(Caller caller, String... operations) {
        for (var operation : operations) {
            assertThat(statements(caller, operation, 20)).as(operation).isEqualTo(statements(caller, operation, 4));
            assertThat(caller.run(operation, "first", 4).body())
                    .as("four are not all")
                    .contains("\"hasNextPage\":true");
        }
    }

    private long statements(Caller caller, String operation, int rows) {
        var before = sessions.getStatistics().getPrepareStatementCount();
        caller.send(Operations.text(operation), Map.of("first", rows)).data("");
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
