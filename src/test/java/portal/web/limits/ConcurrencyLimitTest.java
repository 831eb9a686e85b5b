package portal.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("java")
class ConcurrencyLimitTest {

    private final ConcurrencyLimit turns = new ConcurrencyLimit(2, 2);
    private final List<String> started = new ArrayList<>();

    private boolean take(String person, String operation) {
        return turns.take(person, () -> started.add(operation));
    }

    @Test
    void oneWaitsUntilAnotherIsDoneInTheOrderInWhichTheyCame() {
        for (var operation : List.of("a1", "a2", "a3", "a4")) {
            assertThat(take("a", operation)).isTrue();
        }
        assertThat(started).containsExactly("a1", "a2");
        assertThat(take("a", "a5")).as("beyond those that may wait").isFalse();
        turns.done("a");
        turns.done("a");
        assertThat(started).containsExactly("a1", "a2", "a3", "a4");
        assertThat(take("a", "a6")).isTrue();
        assertThat(started).doesNotContain("a6");
        for (int i = 0; i < 3; i++) {
            turns.done("a");
        }
        assertThat(started).doesNotContain("a5").endsWith("a6");
    }

    @Test
    void onePersonDoesNotWaitForAnother() {
        List.of("a1", "a2", "a3").forEach(operation -> take("a", operation));
        take("b", "b1");
        assertThat(started).containsExactly("a1", "a2", "b1");
    }
}
