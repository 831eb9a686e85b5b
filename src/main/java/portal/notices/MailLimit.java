package portal.notices;

import java.time.Duration;

/**
 * How a mail counts against the rate limits on mails that people cause. Mails that could be used to pester somebody are
 * refused together with their cause. Decisions are never refused: their mails are delayed. Mails about new orders are
 * delayed too, but refused if the delay would exceed a day.
 */
enum MailLimit {
    /** Caused by time, not by a person: not counted. */
    NONE(null),
    /** Refused beyond the limit of its partner or of the address. */
    PER_ADDRESS(Duration.ZERO),
    /** Refused beyond the limit of its partner. */
    REFUSED(Duration.ZERO),
    /** Delayed beyond the limit, and refused if the delay would exceed a day. */
    HELD_FOR_A_DAY(Duration.ofDays(1)),
    /** Delayed beyond the limit, however long. */
    HELD(null);

    private final Duration patience;

    MailLimit(Duration patience) {
        this.patience = patience;
    }

    /** Returns the longest acceptable delay; null if it is unlimited. */
    Duration patience() {
        return patience;
    }
}
