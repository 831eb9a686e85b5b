package portal.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

@QuarkusTest
class FindOrdersTest {

    private static List<String> found(Caller caller, Object... filter) {
        return caller.run("Orders", "filter", Caller.pairs(filter)).data("orders.edges.node.id");
    }

    private static String order(TestCompany company, Object... more) {
        var input = new HashMap<>(Caller.pairs(more));
        input.putIfAbsent("quantity", 1);
        return company.manager().run("RequestOrder", "input", input).done("order.id");
    }

    @Test
    void tabsDivideTheOrders() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var waiting = order(company);
        var assigned = order(company);
        partner.assign(assigned);
        var rejected = order(company);
        partner.manager()
                .mutate("RejectOrder", "orderId", rejected, "reason", "No")
                .done("order.id");
        var withdrawn = order(company);
        company.manager().mutate("WithdrawOrder", "orderId", withdrawn).done("order.id");
        var refunded = order(company);
        partner.assign(refunded);
        String hash =
                partner.manager().mutate("PreviewRefund", "orderId", refunded).done("preview.hash");
        partner.manager()
                .mutate("RefundOrder", "orderId", refunded, "previewHash", hash)
                .done("order.id");

        for (var caller : List.of(partner.manager(), company.manager())) {
            assertThat(found(caller, "tab", "REQUESTED")).containsExactly(waiting);
            assertThat(found(caller, "tab", "ASSIGNED")).containsExactly(assigned);
            assertThat(found(caller, "tab", "CLOSED")).containsExactly(refunded, withdrawn, rejected);
            assertThat(found(caller, "statuses", List.of("REFUNDED", "REQUESTED")))
                    .containsExactly(refunded, waiting);
            assertThat(found(caller, "statuses", List.of())).isEmpty();
            assertThat(found(caller, "tab", "CLOSED", "status", "REJECTED")).containsExactly(rejected);
        }
        assertThat(found(company.manager(), "tab", "MY")).hasSize(5);
        var colleague = Invited.toCompany(company.manager(), "CUSTOMER_MANAGER").caller();
        assertThat(found(colleague, "tab", "MY")).isEmpty();
        assertThat(found(partner.manager(), "tab", "MY")).isEmpty();
    }

    @Test
    void wordPrefixesMatchInAnyCase() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var other = partner.company();
        var one = order(company, "purchaseOrderNumber", "Ärzte/2031-\"Süd\"");
        var two = order(other, "purchaseOrderNumber", "2031");
        String number = company.manager().run("Order", "id", one).data("order.number");
        String name = company.manager().run("Order", "id", one).data("order.company.name");
        String requester = company.manager().persona().name();
        var manager = partner.manager();

        for (var text : List.of(
                number,
                number.toLowerCase(),
                number.replaceFirst("ORD-0*", ""),
                "ärzte",
                "ÄRZ",
                "süd 2031",
                "Süd, Ärzte",
                name,
                name.toUpperCase(),
                requester,
                "ärz " + name + " 2031")) {
            assertThat(found(manager, "text", text)).as(text).contains(one);
            assertThat(found(company.manager(), "text", text)).as(text).contains(one);
        }
        assertThat(found(manager, "text", "2031")).containsExactly(two, one);
        assertThat(found(company.manager(), "text", "2031")).containsExactly(one);
        assertThat(found(manager, "text", name + " 2031")).containsExactly(one);
        assertThat(found(manager, "text", " - ")).containsExactly(two, one);
        for (var text : List.of("rzte", "031", "nothing", "2031 nothing", "%", "_", "'", "\\")) {
            if (!text.matches("\\W|_")) {
                assertThat(found(manager, "text", text)).as(text).isEmpty();
            } else {
                assertThat(found(manager, "text", text)).as(text).hasSize(2);
            }
        }
        assertThat(found(TestWorld.partner().manager(), "text", "2031")).isEmpty();
    }

    @Test
    void aRenamedCompanyIsFoundByItsNewName() {
        var company = TestWorld.partner().company();
        var one = order(company);
        var word = TestWorld.unique();
        Superuser.execute(
                "update company set name = ? where id = ?", "Renamed " + word, Rows.uuid(IdType.COMPANY, company.id()));
        assertThat(found(company.manager(), "text", word)).containsExactly(one);
        assertThat(found(company.manager(), "text", "renamed")).containsExactly(one);
        assertThat(found(company.manager(), "text", "company")).isEmpty();
    }

    @Test
    void aCompleteNumberFindsItsOrder() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var one = order(company, "purchaseOrderNumber", "PO-1");
        order(company, "purchaseOrderNumber", "PO-11");
        String number = company.manager().run("Order", "id", one).data("order.number");
        for (var written : List.of(number, number.toLowerCase(), " " + number + " ", "PO-1")) {
            assertThat(found(partner.manager(), "number", written)).as(written).containsExactly(one);
        }
        assertThat(found(partner.manager(), "number", "ORD-")).isEmpty();
    }

    @Test
    void productCompanyAndTimeNarrowTheList() {
        var partner = TestWorld.partner();
        var second = TestWorld.product(List.of("SEATS"));
        TestWorld.offer(partner.id(), second);
        var company = partner.company();
        var one = order(company, "productId", partner.productId());
        var two = order(company, "productId", second);
        var three = order(partner.company(), "productId", second);
        var manager = partner.manager();
        assertThat(found(manager, "productId", second)).containsExactly(three, two);
        assertThat(found(manager, "productId", second, "companyId", company.id()))
                .containsExactly(two);
        String at = manager.run("Order", "id", two).data("order.requestedAt");
        assertThat(found(manager, "requestedFrom", at)).containsExactly(three, two);
        assertThat(found(manager, "requestedBefore", at)).containsExactly(one);
        assertThat(found(manager, "requestedFrom", at, "requestedBefore", at)).isEmpty();
    }

    @Test
    void everySortPagesThroughAllOrders() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var placed = new ArrayList<String>();
        for (int quantity : List.of(3, 1, 2, 2, 3)) {
            placed.add(order(company, "quantity", quantity));
        }
        for (var field : List.of("REQUESTED_AT", "NUMBER")) {
            assertThat(paged(partner.manager(), field)).isEqualTo(placed);
        }
        assertThat(paged(partner.manager(), "QUANTITY"))
                .containsExactly(placed.get(1), placed.get(2), placed.get(3), placed.get(0), placed.get(4));
    }

    @Test
    void numbersSortAsNumbersHoweverManyDigitsTheyHave() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var later = order(company);
        var earlier = order(company);
        renumber(later, "ORD-1000000000000");
        renumber(earlier, "ORD-999999999999");

        assertThat(paged(partner.manager(), "NUMBER")).containsExactly(earlier, later);
        assertThat(found(partner.manager(), "number", "ord-1000000000000")).containsExactly(later);
    }

    private static void renumber(String order, String number) {
        Superuser.execute("update licence_order set number = ? where id = ?", number, Rows.uuid(IdType.ORDER, order));
    }

    private static List<String> paged(Caller caller, String field) {
        var all = new ArrayList<String>();
        String after = null;
        boolean more = true;
        while (more) {
            var page = caller.run(
                    "Orders", "first", 2, "after", after, "orderBy", Map.of("field", field, "direction", "ASC"));
            all.addAll(page.data("orders.edges.node.id"));
            after = page.data("orders.pageInfo.endCursor");
            more = page.data("orders.pageInfo.hasNextPage");
        }
        return all;
    }

    @Test
    void aSearchThatIsTooLongSaysSo() {
        var manager = TestWorld.partner().manager();
        for (var text : List.of("x".repeat(101), "a b c d e f g h i", "a\u0000b")) {
            var refused = manager.run("Orders", "filter", Map.of("text", text));
            assertThat(refused.errorCode()).as(text).isEqualTo("BAD_REQUEST");
        }
    }
}
