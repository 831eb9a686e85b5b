package portal;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import portal.testsupport.Caller;
import portal.testsupport.Crowd;
import portal.testsupport.Operations;
import portal.testsupport.PortalServers;
import portal.testsupport.QueryPlan;

/**
 * A page of each list is read from an index in the list's order, under row-level security, and at ten times the data by the
 * same plan: also for a company of thousands among a thousand small ones. Orders have a test of their own.
 */
@QuarkusTest
@QuarkusTestResource(PortalServers.class)
class ListPlansTest {

    private static final int FEW = 2_000;
    private static final int ROWS = 20;

    /**
     * One way to ask for a list, and the index that it is read by.
     *
     * @param few whether the planner expects few rows, so that sorting them is no worse than reading them in order
     */
    private record Read(String operation, String table, String index, boolean few, Map<String, Object> variables) {

        static Read inOrder(String operation, String table, String index, Object... variables) {
            return new Read(operation, table, index, false, Caller.pairs(variables));
        }

        static Read few(String operation, String table, String index, Object... variables) {
            return new Read(operation, table, index, true, Caller.pairs(variables));
        }

        private void ask(Caller caller, int rows) {
            var asked = new HashMap<>(variables);
            asked.put("first", rows);
            caller.send(Operations.text(operation), asked).data("");
        }

        void countsTheSame(QueryPlan.Reader reader, SoftAssertions findings) {
            findings.assertThat(reader.statements(caller -> ask(caller, 100)))
                    .as(toString())
                    .isEqualTo(reader.statements(caller -> ask(caller, 10)));
        }

        void check(QueryPlan.Reader reader, SoftAssertions findings) {
            var plan = reader.plans(ROWS, "fetch first", caller -> ask(caller, ROWS))
                    .get(0);
            findings.assertThat(plan.uses(index)).as(plan.toString()).isTrue();
            findings.assertThat(plan.sorts() && !few).as("sorts: " + plan).isFalse();
            findings.assertThat(plan.scans(table)).as("scans: " + plan).isFalse();
        }
    }

    @Test
    void everyListIsReadByAnIndexAtEverySize() {
        var crowd = Crowd.get();
        var findings = new SoftAssertions();
        for (int more : List.of(FEW, FEW * 9)) {
            crowd.add(more);
            var partner = QueryPlan.as(crowd.company().partner());
            var company = QueryPlan.as(crowd.company());
            ofPartner().forEach(read -> read.check(partner, findings));
            ofCompany().forEach(read -> read.check(company, findings));
        }
        findings.assertAll();
    }

    @Test
    void aPageOfOneHundredRowsCostsAsManyStatementsAsOneOfTen() {
        var crowd = Crowd.get();
        crowd.add(FEW / 4);
        var findings = new SoftAssertions();
        var partner = QueryPlan.as(crowd.company().partner());
        var company = QueryPlan.as(crowd.company());
        ofPartner().forEach(read -> read.countsTheSame(partner, findings));
        ofCompany().forEach(read -> read.countsTheSame(company, findings));
        findings.assertAll();
    }

    private static List<Read> ofPartner() {
        return List.of(
                Read.inOrder("Orders", "licence_order", "licence_order_by_date"),
                Read.inOrder("Companies", "company", "company_by_name"),
                Read.inOrder("Companies", "company", "company_by_creation", "orderBy", by("CREATED_AT", "DESC")),
                Read.inOrder(
                        "Companies", "company", "company_by_account_number", "orderBy", by("ACCOUNT_NUMBER", "ASC")),
                Read.inOrder("Companies", "company", "company_by_status", "filter", Map.of("status", "ACTIVE")),
                // A partner's own people, by whichever index tells them from those of its companies.
                Read.few("Members", "membership", "membership_\\w+"),
                Read.inOrder("Assignments", "assignment", "assignment_by_end"),
                Read.inOrder("Assignments", "assignment", "assignment_by_end", "filter", Map.of("status", "ACTIVE")),
                Read.inOrder("Notices", "notice", "notice_by_due"),
                Read.inOrder("Notices", "notice", "notice_by_kind", "filter", Map.of("kind", "ORDER_REQUESTED")),
                Read.inOrder("Deliveries", "delivery", "delivery_by_creation"),
                Read.inOrder("Deliveries", "delivery", "delivery_by_status", "filter", Map.of("status", "DEAD")),
                Read.inOrder("AuditEvents", "audit_entry", "audit_entry_by_time"));
    }

    private static List<Read> ofCompany() {
        var all = new ArrayList<>(List.of(
                Read.inOrder("Members", "membership", "membership_by_name"),
                Read.inOrder("Orders", "licence_order", "licence_order_by_company"),
                Read.inOrder("Assignments", "assignment", "assignment_by_company_end"),
                Read.inOrder("Allocations", "allocation", "allocation_by_start"),
                Read.inOrder("Notices", "notice", "notice_by_company"),
                Read.inOrder("Deliveries", "delivery", "delivery_by_company"),
                Read.inOrder("AuditEvents", "audit_entry", "audit_entry_by_company"),
                Read.inOrder("Learners", "membership", "membership_by_name")));
        for (var tab : List.of("ALLOCATED", "EXPIRING", "EXPIRED")) {
            Map<String, Object> filter = Map.of("licence", tab);
            all.add(Read.inOrder("Learners", "membership", "membership_by_name", "filter", filter));
            // A span between two instants not known beforehand counts as short.
            Object[] byEnd = {"filter", filter, "orderBy", by("LICENCE_ENDS_AT", "ASC")};
            all.add(
                    tab.equals("EXPIRING")
                            ? Read.few("Learners", "learner_licence", "learner_licence_by_end", byEnd)
                            : Read.inOrder("Learners", "learner_licence", "learner_licence_by_end", byEnd));
        }
        all.add(Read.inOrder("Learners", "membership", "membership_by_name", "filter", Map.of("licence", "NONE")));
        return all;
    }

    private static Map<String, Object> by(String field, String direction) {
        return Map.of("field", field, "direction", direction);
    }
}
