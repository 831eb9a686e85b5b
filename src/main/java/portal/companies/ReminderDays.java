package portal.companies;

import java.util.List;
import java.util.TreeSet;
import portal.kernel.DomainException;

/** Days before the end of a licence on which a company gets additional reminders. */
final class ReminderDays {

    static final int AT_MOST = 5;
    static final int LONGEST = 90;

    private ReminderDays() {}

    /** Returns at most 5 distinct numbers of days, 1 to 90, in descending order; null means none. */
    static Integer[] of(List<Integer> days) {
        if (days == null) {
            return new Integer[0];
        }
        if (days.size() > AT_MOST) {
            throw DomainException.invalid("Provide at most " + AT_MOST + " numbers of days.", "extraReminderDays");
        }
        var different = new TreeSet<Integer>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            if (day == null || day < 1 || day > LONGEST) {
                throw refused("Remind 1 to " + LONGEST + " days before the end.", i);
            }
            if (!different.add(day)) {
                throw refused("This number of days is listed twice.", i);
            }
        }
        return different.descendingSet().toArray(Integer[]::new);
    }

    private static DomainException refused(String message, int index) {
        return DomainException.invalid(message, "extraReminderDays", String.valueOf(index));
    }
}
