package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule of twelve months, by examples worth remembering. */
@Tag("java")
class TermTest {

    static Stream<Arguments> terms() {
        return Stream.of(
                // An ordinary year in a zone without daylight saving.
                arguments("2026-03-10T09:15:00Z", "Asia/Tokyo", "2027-03-10T09:15:00Z"),
                // 29 February ends on 28 February.
                arguments("2028-02-29T12:00:00Z", "Europe/Berlin", "2029-02-28T12:00:00Z"),
                // 28 February of a leap year's year before stays 28 February.
                arguments("2027-02-28T12:00:00Z", "Europe/Berlin", "2028-02-28T12:00:00Z"),
                // Assigned in winter time, ends in summer time: Berlin switched on 28 March 2027, before the 29th.
                arguments("2026-03-28T23:30:00Z", "Europe/Berlin", "2027-03-28T22:30:00Z"),
                // 02:30 on 28 March 2027 does not exist in Berlin: it becomes 03:30 summer time.
                arguments("2026-03-28T01:30:00Z", "Europe/Berlin", "2027-03-28T01:30:00Z"),
                // 01:30 on 7 November 2027 occurs twice in New York: the first one counts.
                arguments("2026-11-07T06:30:00Z", "America/New_York", "2027-11-07T05:30:00Z"),
                // Half an hour of daylight saving.
                arguments("2026-04-04T12:00:00Z", "Australia/Lord_Howe", "2027-04-04T12:30:00Z"),
                // The ends of the world.
                arguments("2026-12-31T10:00:00Z", "Pacific/Kiritimati", "2027-12-31T10:00:00Z"),
                arguments("2026-01-01T11:59:00Z", "Etc/GMT+12", "2027-01-01T11:59:00Z"));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void endsAtTheSameLocalTimeTwelveMonthsLater(String assigned, String zone, String end) {
        assertThat(Term.of(Instant.parse(assigned), ZoneId.of(zone)).endsAt()).isEqualTo(Instant.parse(end));
    }

    @Test
    void aDayThatAZoneSkippedIsMovedOnByTheGap() {
        // Samoa had no 30 December 2011.
        var zone = ZoneId.of("Pacific/Apia");
        var assigned = LocalDateTime.parse("2010-12-30T10:00").atZone(zone).toInstant();
        assertThat(Term.of(assigned, zone).endsAt().atZone(zone).toLocalDateTime())
                .isEqualTo(LocalDateTime.parse("2011-12-31T10:00"));
    }

    @Test
    void isHalfOpen() {
        var term = Term.of(Instant.parse("2026-05-01T10:00:30Z"), ZoneId.of("UTC"));
        assertThat(term.startsAt()).isEqualTo(Instant.parse("2026-05-01T10:00:00Z"));
        assertThat(term.hasStarted(term.startsAt())).isTrue();
        assertThat(term.hasStarted(term.startsAt().minusNanos(1))).isFalse();
        assertThat(term.hasEnded(term.endsAt().minusNanos(1))).isFalse();
        assertThat(term.hasEnded(term.endsAt())).isTrue();
    }
}
