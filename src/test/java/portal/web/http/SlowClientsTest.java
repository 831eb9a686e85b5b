package portal.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("java")
class SlowClientsTest {

    private final SlowClients<String> clients = new SlowClients<>(10, 25);
    private final List<String> givenUp = new ArrayList<>();

    private SlowClients<String>.Held hold(String owner, String name, long weight) {
        return clients.hold(owner, weight, () -> givenUp.add(name));
    }

    @Test
    void aClientsOldestIsEvictedForItsNewest() {
        hold("a", "a1", 6);
        hold("b", "b1", 6);
        hold("a", "a2", 6);
        assertThat(givenUp).containsExactly("a1");
        assertThat(clients.weight()).isEqualTo(12);
    }

    @Test
    void theOldestOfAllIsEvictedBeyondTheTotal() {
        hold("a", "a1", 9);
        hold("b", "b1", 9);
        hold("c", "c1", 9);
        assertThat(givenUp).containsExactly("a1");
        assertThat(clients.weight()).isEqualTo(18);
    }

    @Test
    void releasedItemsNoLongerCount() {
        var first = hold("a", "a1", 9);
        first.release();
        first.release();
        hold("a", "a2", 9);
        assertThat(givenUp).isEmpty();
        assertThat(clients.weight()).isEqualTo(9);
    }

    @Test
    void somethingLargerThanTheShareIsHeldAlone() {
        hold("a", "a1", 2);
        hold("a", "a2", 20);
        assertThat(givenUp).containsExactly("a1");
    }
}
