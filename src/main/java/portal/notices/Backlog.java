package portal.notices;

import java.time.Duration;

/**
 * What the relay has before it.
 *
 * @param due how many deliveries and notices are due and not concluded
 * @param age how long the oldest of them has been due; zero if nothing is
 */
public record Backlog(long due, Duration age) {}
