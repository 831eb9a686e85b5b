package portal.notices;

import java.time.Duration;

/**
 * How a mail counts against the limits on mails that people cause. A mail by which somebody could be pestered is refused with
 * what would cause it. A decision is never refused because others were busy: its mail waits. An order is in between: its mail
 * waits, but nobody stores orders without end whose mails nobody would read for days.
 */
enum MailLimit {
    /** Owed by time, not by what somebody did: not counted. */
    NONE(null),
    /** Refused beyond the limit of its partner, and beyond that of the address it goes to. */
    PER_ADDRESS(Duration.ZERO),
    /** Refused beyond the limit of its partner. */
    REFUSED(Duration.ZERO),
    /** Waits beyond the limit, and is refused once it would wait for more than a day. */
    HELD_FOR_A_DAY(Duration.ofDays(1)),
    /** Waits beyond the limit until there is a place again. */
    HELD(null);

    private final Duration patience;

    MailLimit(Duration patience) {
        this.patience = patience;
    }

    /** How long a mail may have to wait without being refused; null if it is never refused. */
    Duration patience() {
        return patience;
    }
}
