package portal.testsupport;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.Instant;
import portal.demo.DemoClock;
import portal.mail.MailRelay;

/** Moves the portal's clock; a test that moves it sets it back. */
public final class Time {

    private Time() {}

    private static DemoClock clock() {
        return Arc.container().instance(DemoClock.class).get();
    }

    public static Instant now() {
        return clock().instant();
    }

    public static void is(Instant now) {
        clock().set(now);
    }

    public static void passes(Duration by) {
        clock().shift(by);
    }

    /** It is this instant, and all that is owed by then is sent. */
    public static void isAndMailIsOut(Instant now) {
        is(now);
        Arc.container().instance(MailRelay.class).get().drain();
    }

    public static void isReal() {
        clock().reset();
    }
}
