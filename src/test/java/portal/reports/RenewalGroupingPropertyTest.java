package portal.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;

/** Weeks and months follow each other without a gap, and each day lies in exactly one. */
@Tag("java")
class RenewalGroupingPropertyTest {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2000, 1, 1).toEpochDay(),
                        LocalDate.of(9998, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void aDayLiesInItsPeriodAndInNoOther(@ForAll RenewalGrouping grouping, @ForAll("days") LocalDate day) {
        var first = grouping.firstDay(day);
        var next = grouping.nextDay(day);
        assertThat(day).isBetween(first, next.minusDays(1));
        assertThat(grouping.firstDay(first)).isEqualTo(first);
        assertThat(grouping.firstDay(next.minusDays(1))).isEqualTo(first);
        assertThat(grouping.firstDay(next)).isEqualTo(next);
    }

    @Property
    void weeksBeginOnMondaysAndMonthsOnTheFirst(@ForAll("days") LocalDate day) {
        assertThat(RenewalGrouping.WEEK.firstDay(day).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(RenewalGrouping.MONTH.firstDay(day).getDayOfMonth()).isEqualTo(1);
        assertThat(RenewalGrouping.MONTH.firstDay(day).getMonth()).isEqualTo(day.getMonth());
    }
}
