package portal.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The ends of one company's licences within one week or month, as the API shows them. */
@Type("RenewalPeriod")
@Description("A week or a month in which licences of a company end, by the company's own calendar.")
public final class RenewalPeriodView {

    /** The number of licences that end, how many of them are covered or not, and how many learners lose access. */
    record Counts(int expiring, int covered, int uncovered, int losingAccess) {}

    private final UUID companyId;
    private final ZoneId zone;
    private final LocalDate firstDay;
    private final LocalDate nextDay;
    private final Counts counts;

    RenewalPeriodView(UUID companyId, ZoneId zone, LocalDate firstDay, LocalDate nextDay, Counts counts) {
        this.companyId = companyId;
        this.zone = zone;
        this.firstDay = firstDay;
        this.nextDay = nextDay;
        this.counts = counts;
    }

    @NonNull
    @Description("The first day, a Monday or the first of a month.")
    public LocalDate getFirstDay() {
        return firstDay;
    }

    @NonNull
    @Description("The last day.")
    public LocalDate getLastDay() {
        return nextDay.minusDays(1);
    }

    @NonNull
    @Description("When the first day begins where the company is.")
    public Instant getStartsAt() {
        return firstDay.atStartOfDay(zone).toInstant();
    }

    @NonNull
    @Description("When the last day is over where the company is.")
    public Instant getEndsAt() {
        return nextDay.atStartOfDay(zone).toInstant();
    }

    @NonNull
    @Description("How many licences end, also those that nobody holds.")
    public int getExpiringCount() {
        return counts.expiring();
    }

    @NonNull
    @Description(
            "How many of them can end without loss: enough licences of the product are valid afterwards, or nobody holds them.")
    public int getCoveredCount() {
        return counts.covered();
    }

    @NonNull
    @Description("How many of them would have to be renewed, so that everybody who holds one can go on.")
    public int getUncoveredCount() {
        return counts.uncovered();
    }

    @NonNull
    @Description(
            "How many learners lose access by these ends as things stand: they hold no licence of any product afterwards. A manager of the company finds them in learners, by licenceEndsFrom and licenceEndsBefore.")
    public int getLosingAccessCount() {
        return counts.losingAccess();
    }

    /** Returns the company's UUID, for relations. */
    public UUID companyId() {
        return companyId;
    }
}
