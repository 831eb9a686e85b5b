package portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import portal.testsupport.Caller;
import portal.testsupport.Operations;
import portal.testsupport.PortalServers;
import portal.testsupport.TestWorld;

/** A page costs a fixed number of SQL statements, however many rows it has and whatever they refer to. */
@QuarkusTest
@QuarkusTestResource(PortalServers.class)
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
                .mutate("AllocateLicences", "learnerIds", company.learners(3))
                .done("allocations");
        company.learners(20);

        for (var operation : List.of(
                "Orders",
                "Assignments",
                "Companies",
                "Products",
                "Members",
                "Partners",
                "Notices",
                "Deliveries",
                "AuditEvents",
                "RenewalPipeline")) {
            assertThat(statements(partner.manager(), operation, 20))
                    .as(operation)
                    .isEqualTo(statements(partner.manager(), operation, 4));
        }
        for (var operation :
                List.of("Learners", "Allocations", "Orders", "Assignments", "Notices", "Deliveries", "AuditEvents")) {
            assertThat(statements(company.manager(), operation, 20))
                    .as(operation)
                    .isEqualTo(statements(company.manager(), operation, 4));
        }
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

    private long statements(Caller caller, String operation, int rows) {
        var before = sessions.getStatistics().getPrepareStatementCount();
        caller.send(Operations.text(operation), Map.of("first", rows)).data("");
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
