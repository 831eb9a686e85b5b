package portal.expiry;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import portal.notices.DueNotice;
import portal.notices.NoticeKind;

/**
 * Works out the notices for the ends of a company's licences: one at each end, a reminder 72 hours before, and the
 * extra reminders that the company has configured. One day is always 24 hours, also across a change of daylight saving.
 */
record EndsOfTerms(Collection<Instant> ends, Collection<Integer> extraReminderDays) {

    static final Duration REMINDER = Duration.ofHours(72);

    /** Returns distinct notices: equal ends share theirs, and so do reminders that fall on the same instant. */
    Set<DueNotice> notices() {
        var wanted = new LinkedHashSet<DueNotice>();
        for (var end : ends) {
            wanted.add(new DueNotice(NoticeKind.LICENCES_EXPIRED, end));
            wanted.add(new DueNotice(NoticeKind.EXPIRY_REMINDER, end.minus(REMINDER)));
            extraReminderDays.forEach(days ->
                    wanted.add(new DueNotice(NoticeKind.EXPIRY_REMINDER, end.minus(Duration.ofHours(24L * days)))));
        }
        return wanted;
    }
}
