package portal.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.eclipse.microprofile.graphql.Description;

/** The periods of a report: whole weeks or months of each company's own calendar. */
@Description("The length of a reporting period.")
public enum RenewalGrouping {
    @Description("Weeks from Monday to Sunday.")
    WEEK,
    @Description("Calendar months.")
    MONTH;

    /** Returns the first day of the period that contains a day. */
    public LocalDate firstDay(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** Returns the first day of the period after the one that contains a day. */
    public LocalDate nextDay(LocalDate day) {
        var first = firstDay(day);
        return switch (this) {
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }
}
