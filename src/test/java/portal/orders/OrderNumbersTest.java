package portal.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Together;

/** Each partner counts its own orders, so that numbers tell nothing about other partners. */
@QuarkusTest
class OrderNumbersTest {

    private static final int AT_ONCE = 8;

    private static String number(TestCompany company, int quantity) {
        var order = company.manager().mutate("RequestOrder", "quantity", quantity);
        return order.outcome().equals("OK") ? order.done("order.number") : order.outcome();
    }

    @Test
    void everyPartnerStartsWithItsFirstNumber() {
        var one = TestWorld.partner();
        var other = TestWorld.partner();

        assertThat(number(one.company(), 1)).isEqualTo("ORD-000001");
        assertThat(number(other.company(), 1)).isEqualTo("ORD-000001");
        assertThat(number(one.company(), 1)).isEqualTo("ORD-000002");
    }

    @Test
    void aRefusedOrderTakesNoNumber() {
        var company = TestWorld.partner().company();

        assertThat(number(company, 0)).isEqualTo("INVALID_INPUT");
        assertThat(number(company, 1)).isEqualTo("ORD-000001");
    }

    @Test
    void ordersPlacedAtTheSameMomentAreNumberedWithoutGapOrDuplicate() {
        var one = TestWorld.partner();
        var other = TestWorld.partner();
        var work = List.of(one.company(), one.company(), other.company()).stream()
                .<Callable<String>>map(company -> () -> number(company, 1))
                .flatMap(call -> Collections.nCopies(AT_ONCE, call).stream())
                .toList();

        var numbers = Together.all(work);

        assertThat(numbers.subList(0, 2 * AT_ONCE)).containsExactlyInAnyOrderElementsOf(first(2 * AT_ONCE));
        assertThat(numbers.subList(2 * AT_ONCE, 3 * AT_ONCE)).containsExactlyInAnyOrderElementsOf(first(AT_ONCE));
    }

    private static List<String> first(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("ORD-%06d"::formatted).toList();
    }
}
