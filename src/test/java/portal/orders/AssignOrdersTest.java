package portal.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestPartner;
import portal.testsupport.Together;

@QuarkusTest
class AssignOrdersTest {

    private static Answer assign(TestPartner partner, List<String> orders) {
        return partner.manager().mutate("AssignOrders", "orderIds", orders);
    }

    private static List<String> requested(TestPartner partner, int count) {
        var company = partner.company();
        return Stream.generate(() -> company.requestOrder(2)).limit(count).toList();
    }

    @Test
    void ordersOfSeveralCompaniesAreAssignedAtOnceAndEachIsAudited() {
        var partner = TestWorld.partner();
        var orders = new ArrayList<>(requested(partner, 2));
        orders.addAll(requested(partner, 2));
        Collections.reverse(orders);
        var answer = assign(partner, orders);
        assertThat(answer.<List<String>>done("orders.id")).isEqualTo(orders);
        assertThat(answer.<List<String>>done("orders.status")).containsOnly("ASSIGNED");
        assertThat(answer.<List<Integer>>done("orders.assignment.quantity")).containsExactly(2, 2, 2, 2);
        assertThat(Rows.count(
                        "select count(*) from audit_entry where action = 'assignOrder' and partner_id = ?",
                        Rows.uuid(IdType.PARTNER, partner.id())))
                .isEqualTo(4);
    }

    @Test
    void allOrNone() {
        var partner = TestWorld.partner();
        var orders = new ArrayList<>(requested(partner, 3));
        partner.manager()
                .mutate("RejectOrder", "orderId", orders.get(1), "reason", "No")
                .done("order.id");
        var refused = assign(partner, orders);
        assertThat(refused.refusal()).isEqualTo("ORDER_NOT_REQUESTED");
        assertThat(refused.refusedField()).containsExactly("orderIds", "1");

        orders.set(1, TestWorld.partner().company().requestOrder(1));
        refused = assign(partner, orders);
        assertThat(refused.refusal()).isEqualTo("NOT_FOUND");
        assertThat(refused.refusedField()).containsExactly("orderIds", "1");

        orders.set(1, orders.get(0));
        refused = assign(partner, orders);
        assertThat(refused.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(refused.refusedField()).containsExactly("orderIds", "1");

        var inactive = partner.company();
        orders.set(1, inactive.requestOrder(1));
        Superuser.execute(
                "update company set status = 'INACTIVE' where id = ?", Rows.uuid(IdType.COMPANY, inactive.id()));
        refused = assign(partner, orders);
        assertThat(refused.refusal()).isEqualTo("COMPANY_INACTIVE");
        assertThat(refused.refusedField()).containsExactly("orderIds", "1");
        assertThat(Rows.count(
                        "select count(*) from assignment where partner_id = ?",
                        Rows.uuid(IdType.PARTNER, partner.id())))
                .isZero();
    }

    @Test
    void oneToOneHundredOrdersAreAccepted() {
        var partner = TestWorld.partner();
        var order = requested(partner, 1).get(0);
        for (var orders : List.of(List.<String>of(), Collections.nCopies(101, order))) {
            var refused = assign(partner, orders);
            assertThat(refused.refusal()).isEqualTo("INVALID_INPUT");
            assertThat(refused.refusedField()).containsExactly("orderIds");
        }
    }

    @Test
    void concurrentAssignmentsOfTheSameOrdersDoNotDeadlock() {
        var partner = TestWorld.partner();
        var orders = requested(partner, 8);
        var attempts = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 8; i++) {
            var shuffled = new ArrayList<>(orders);
            Collections.shuffle(shuffled);
            attempts.add(() -> assign(partner, shuffled));
        }
        var refused = Together.all(attempts).stream()
                .filter(answer -> !answer.userErrors().isEmpty())
                .map(Answer::refusal)
                .toList();
        assertThat(refused).hasSize(7).containsOnly("ORDER_NOT_REQUESTED");
        assertThat(Rows.count(
                        "select count(*) from assignment where partner_id = ?",
                        Rows.uuid(IdType.PARTNER, partner.id())))
                .isEqualTo(8);
    }
}
