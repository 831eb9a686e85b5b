package portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class DemoClockTest {

    private final DemoClock clock = new DemoClock();

    @Test
    void isRealTimeUntilItIsMoved() {
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void ticksInMicroseconds() {
        assertThat(clock.instant().getNano() % 1_000).isZero();
    }

    @Test
    void goesOnFromWhereItIsSet() {
        var then = Instant.parse("2024-02-29T12:00:00Z");

        clock.set(then);

        assertThat(clock.instant()).isBetween(then, then.plusSeconds(5));
    }

    @Test
    void shiftsAddUpUntilItIsReset() {
        clock.shift(Duration.ofDays(3));
        clock.shift(Duration.ofDays(-1));
        assertThat(clock.instant()).isCloseTo(Instant.now().plus(Duration.ofDays(2)), within(1, ChronoUnit.SECONDS));

        clock.reset();
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void viewsInAnotherZoneFollow() {
        var inTokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));

        clock.shift(Duration.ofDays(-400));

        assertThat(inTokyo.instant()).isCloseTo(clock.instant(), within(1, ChronoUnit.SECONDS));
        assertThat(inTokyo.getZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }
}
