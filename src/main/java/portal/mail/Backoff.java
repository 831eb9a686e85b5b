package portal.mail;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failed attempt: doubling, up to a limit, with a jitter of a quarter so that retries spread. */
record Backoff(Duration first, Duration longest) {

    Duration after(int attempts, RandomGenerator random) {
        long doubled = first.toMillis() << Math.min(attempts, 20);
        long wait = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(wait - (long) (wait * 0.25 * random.nextDouble()));
    }
}
