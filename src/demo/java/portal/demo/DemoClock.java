package portal.demo;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The portal's clock in the demo and in tests: real time plus an offset that can be changed while everything runs. It
 * ticks in microseconds, the resolution in which PostgreSQL stores an instant. Tokens do not follow it: their times are
 * checked against real time.
 */
@Singleton
public final class DemoClock extends Clock {

    private static final Clock REAL = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    private volatile Duration offset = Duration.ZERO;

    /** Sets the time; it goes on from there. */
    public void set(Instant now) {
        offset = Duration.between(REAL.instant(), now);
    }

    /** Moves time on, or back by a negative duration. */
    public synchronized void shift(Duration by) {
        offset = offset.plus(by);
    }

    /** Returns to real time. */
    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return REAL.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Returns a view of this clock in another zone; it follows every later change. */
    @Override
    public Clock withZone(ZoneId zone) {
        var clock = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return clock.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return clock.withZone(other);
            }
        };
    }
}
