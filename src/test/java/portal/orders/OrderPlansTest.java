package portal.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.testsupport.QueryPlan;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;

/** A page of orders is read by an index, under row-level security, and still at ten times the data. */
@QuarkusTest
class OrderPlansTest {

    private static final int FEW = 4_000;
    private static final int ROWS = 20;

    @Test
    void everyTabSortAndSearchIsReadByAnIndexAtEverySize() {
        var partners = new ArrayList<TestPartner>();
        var companies = new ArrayList<TestCompany>();
        for (int i = 0; i < 5; i++) {
            var partner = TestWorld.partner();
            partners.add(partner);
            for (int j = 0; j < 4; j++) {
                companies.add(partner.company());
            }
        }
        for (int size : List.of(FEW, FEW * 9)) {
            ManyOrders.add(size, companies);
            partnersPages(partners.get(0));
            companysPages(companies.get(0));
            found(partners.get(0), companies.get(0));
        }
    }

    private static QueryPlan page(TestPartner partner, Object... filterAndOrder) {
        return page(QueryPlan.as(partner), filterAndOrder);
    }

    private static QueryPlan page(TestCompany company, Object... filterAndOrder) {
        return page(QueryPlan.as(company), filterAndOrder);
    }

    private static QueryPlan page(QueryPlan.Reader reader, Object... filterAndOrder) {
        return reader.plans(ROWS, "from licence_order", caller -> caller.send(QUERY, variables(filterAndOrder))
                        .data("orders.nodes"))
                .get(0);
    }

    private static final String QUERY = "query Page($first: Int, $filter: OrderFilter, $orderBy: OrderOrder) {"
            + " orders(first: $first, filter: $filter, orderBy: $orderBy) { nodes { id } } }";

    private static Map<String, Object> variables(Object... pairs) {
        var variables = new HashMap<String, Object>(portal.testsupport.Caller.pairs(pairs));
        variables.put("first", ROWS);
        return variables;
    }

    private static void byIndex(QueryPlan plan, String index) {
        assertThat(plan.uses(index)).as(plan.toString()).isTrue();
        assertThat(plan.scans("licence_order")).as(plan.toString()).isFalse();
    }

    private static void inOrder(QueryPlan plan, String index) {
        byIndex(plan, index);
        assertThat(plan.sorts()).as(plan.toString()).isFalse();
    }

    private static void partnersPages(TestPartner partner) {
        inOrder(page(partner), "licence_order_by_date");
        for (var tab : List.of("REQUESTED", "ASSIGNED", "CLOSED")) {
            inOrder(page(partner, "filter", Map.of("tab", tab)), "licence_order_by_tab");
        }
        byIndex(page(partner, "filter", Map.of("tab", "MY")), "licence_order_by_requester");
        inOrder(page(partner, "filter", Map.of("status", "REFUNDED")), "licence_order_by_status");
        inOrder(page(partner, "orderBy", Map.of("field", "NUMBER", "direction", "ASC")), "licence_order_by_number");
        inOrder(
                page(partner, "orderBy", Map.of("field", "QUANTITY", "direction", "DESC")),
                "licence_order_by_quantity");
    }

    private static void companysPages(TestCompany company) {
        for (var filter : List.of(
                Map.<String, Object>of(),
                Map.<String, Object>of("tab", "CLOSED"),
                Map.<String, Object>of("tab", "MY"),
                Map.<String, Object>of("text", "po 12"))) {
            var plan = page(company, "filter", filter);
            assertThat(plan.scans("licence_order") || plan.scans("order_word"))
                    .as(plan.toString())
                    .isFalse();
        }
    }

    private static void found(TestPartner partner, TestCompany company) {
        var byText = page(partner, "filter", Map.of("text", "po 123"));
        assertThat(byText.uses("order_word_by_word") || byText.uses("order_word_pkey"))
                .as(byText.toString())
                .isTrue();
        assertThat(byText.scans("licence_order") || byText.scans("order_word"))
                .as(byText.toString())
                .isFalse();
        var byNumber = page(partner, "filter", Map.of("number", "PO-12"));
        assertThat(byNumber.uses("licence_order_by_purchase_order")
                        && byNumber.uses("licence_order_partner_id_number_key"))
                .as(byNumber.toString())
                .isTrue();
        var ofCompany = page(partner, "filter", Map.of("companyId", company.id()));
        byIndex(ofCompany, "licence_order_by_company");
    }
}
