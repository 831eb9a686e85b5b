package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;

/** The rule of twelve months over all zones, at any time and around every change of offset. */
@Tag("java")
class TermPropertyTest {

    private static final List<String> ZONES = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2090-01-01T00:00:00Z");

    record Case(ZoneId zone, Instant assigned) {}

    @Provide
    Arbitrary<Case> anyTime() {
        return Combinators.combine(zones(), Arbitraries.longs().between(FROM.getEpochSecond(), TO.getEpochSecond()))
                .as((zone, second) -> new Case(zone, Instant.ofEpochSecond(second)));
    }

    /** Assignments whose end, or whose start, falls within three hours of a change of offset. */
    @Provide
    Arbitrary<Case> aroundOffsetChanges() {
        var changing = zones().filter(zone -> zone.getRules().nextTransition(FROM) != null);
        return Combinators.combine(
                        changing,
                        Arbitraries.longs().between(FROM.getEpochSecond(), TO.getEpochSecond()),
                        Arbitraries.longs().between(-180, 180),
                        Arbitraries.of(true, false))
                .as((zone, second, minutes, atEnd) -> {
                    var change = transition(zone, Instant.ofEpochSecond(second));
                    var near = change.getInstant().plus(Duration.ofMinutes(minutes));
                    var start = atEnd ? near.atZone(zone).minusMonths(12).toInstant() : near;
                    return new Case(zone, start);
                });
    }

    @Provide
    Arbitrary<Case> leapDays() {
        return Combinators.combine(
                        zones(),
                        Arbitraries.integers().between(0, 22),
                        Arbitraries.integers().between(0, 24 * 60 - 1))
                .as((zone, leap, minute) -> new Case(
                        zone,
                        LocalDate.of(2000 + 4 * leap, 2, 29)
                                .atStartOfDay()
                                .plusMinutes(minute)
                                .atZone(zone)
                                .toInstant()));
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    private static ZoneOffsetTransition transition(ZoneId zone, Instant after) {
        var next = zone.getRules().nextTransition(after);
        return next != null ? next : zone.getRules().nextTransition(FROM);
    }

    @Property(tries = 5_000)
    void endsAtTheSameLocalMinuteAYearLater(@ForAll("anyTime") Case any) {
        check(any);
    }

    @Property(tries = 5_000)
    void holdsAroundEveryChangeOfOffset(@ForAll("aroundOffsetChanges") Case any) {
        check(any);
    }

    @Property
    void leapDaysEndOnTheTwentyEighth(@ForAll("leapDays") Case any) {
        check(any);
        var start = any.assigned().atZone(any.zone()).toLocalDate();
        var end =
                Term.of(any.assigned(), any.zone()).endsAt().atZone(any.zone()).toLocalDate();
        if (start.getDayOfMonth() == 29 && start.getMonthValue() == 2) {
            assertThat(end).isEqualTo(LocalDate.of(start.getYear() + 1, 2, 28));
        }
    }

    @Property
    void containsTheInstantOfAssignment(@ForAll("anyTime") Case any) {
        var term = Term.of(any.assigned(), any.zone());
        assertThat(term.hasStarted(any.assigned())).isTrue();
        assertThat(term.hasEnded(any.assigned())).isFalse();
    }

    /** States the rule by parts, without the calendar arithmetic that the product uses. */
    private static void check(Case any) {
        var zone = any.zone();
        var start = any.assigned().atZone(zone).toLocalDateTime();
        int day = start.getMonthValue() == 2 && start.getDayOfMonth() == 29 ? 28 : start.getDayOfMonth();
        var wanted =
                LocalDateTime.of(start.getYear() + 1, start.getMonthValue(), day, start.getHour(), start.getMinute());
        var end = Term.of(any.assigned(), zone).endsAt();
        var offsets = zone.getRules().getValidOffsets(wanted);
        if (offsets.isEmpty()) {
            var gap = zone.getRules().getTransition(wanted);
            assertThat(end).isEqualTo(wanted.toInstant(gap.getOffsetBefore()));
        } else {
            assertThat(end).isEqualTo(wanted.toInstant(offsets.get(0)));
        }
    }
}
