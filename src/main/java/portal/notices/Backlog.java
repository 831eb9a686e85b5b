package portal.notices;

import java.time.Duration;

/**
 * The relay's backlog.
 *
 * @param due how many deliveries and notices are due and unfinished
 * @param age how long the oldest of them has been due; zero if none is
 */
public record Backlog(long due, Duration age) {}
