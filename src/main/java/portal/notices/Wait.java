package portal.notices;

import java.time.Duration;
import java.time.Instant;

/** Formats a waiting time in words, rounded up. */
final class Wait {

    private static final int LONGEST_IN_MINUTES = 120;

    private Wait() {}

    /** Returns minutes up to two hours, then hours. */
    static String words(Instant now, Instant until) {
        long minutes = Duration.between(now, until).plusSeconds(59).toMinutes();
        if (minutes > LONGEST_IN_MINUTES) {
            return (minutes + 59) / 60 + " hours";
        }
        return minutes <= 1 ? "a minute" : minutes + " minutes";
    }
}
