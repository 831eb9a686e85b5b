package portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Waits grow, stay within their limit and spread. */
class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(30), Duration.ofHours(1));

    @Property
    void doublesUpToTheLongestWithAtMostAQuarterOff(@ForAll @IntRange(max = 1_000) int attempts, @ForAll long seed) {
        var nominal = Math.min(3_600_000.0, 30_000 * Math.pow(2, attempts));
        var wait = backoff.after(attempts, new Random(seed)).toMillis();
        assertThat((double) wait).isBetween(nominal * 0.75 - 1, nominal);
    }
}
