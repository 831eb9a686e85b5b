package portal.mail;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Wait after a failed attempt: exponential, capped, with 25% jitter so that retries spread. */
record Backoff(Duration first, Duration longest) {

    Duration after(int attempts, RandomGenerator random) {
        long doubled = first.toMillis() << Math.min(attempts, 20);
        long wait = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(wait - (long) (wait * 0.25 * random.nextDouble()));
    }
}
