package portal.licences;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The half-open time {@code [startsAt, endsAt)} in which licences are valid.
 *
 * <p>Twelve calendar months: it ends at the same local date and time in the company's time zone, to the minute; 29
 * February ends on 28 February. A local time that daylight saving skips moves forward by the gap; one that occurs twice
 * means its first occurrence.
 */
public record Term(Instant startsAt, Instant endsAt) {

    static final int MONTHS = 12;

    public Term {
        if (!startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("A term ends after it starts");
        }
    }

    /** Returns the term of licences assigned at an instant to a company in a zone. */
    static Term of(Instant assignedAt, ZoneId zone) {
        var startsAt = assignedAt.truncatedTo(ChronoUnit.MINUTES);
        var local = startsAt.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        return new Term(startsAt, local.plusMonths(MONTHS).atZone(zone).toInstant());
    }

    boolean hasStarted(Instant now) {
        return !now.isBefore(startsAt);
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(endsAt);
    }
}
