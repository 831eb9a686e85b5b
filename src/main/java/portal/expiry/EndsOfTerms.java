package portal.expiry;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import portal.notices.DueNotice;
import portal.notices.NoticeKind;

/**
 * Which notices the ends of a company's licences ask for (product spec, "Notices and mail"): at each end the news of it, 72
 * hours before a reminder, and further ones as many days before as the company says. A day is 24 hours here, as 72 hours
 * are 72 hours, whatever clocks do in between: a reminder three days before is the one 72 hours before.
 */
record EndsOfTerms(Collection<Instant> ends, Collection<Integer> extraReminderDays) {

    static final Duration REMINDER = Duration.ofHours(72);

    /** Without repetition: equal ends share their notices, and so do reminders that fall on one instant. */
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
