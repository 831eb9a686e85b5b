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
@Description("A week or month, by the company's own calendar, in which licences of the company end.")
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
    @Description("The first day: a Monday or the first of a month.")
    public LocalDate getFirstDay() {
        return firstDay;
    }

    @NonNull
    @Description("The last day.")
    public LocalDate getLastDay() {
        return nextDay.minusDays(1);
    }

    @NonNull
    @Description("When the period begins, in the company's time zone.")
    public Instant getStartsAt() {
        return firstDay.atStartOfDay(zone).toInstant();
    }

    @NonNull
    @Description("When the period ends (exclusive), in the company's time zone.")
    public Instant getEndsAt() {
        return nextDay.atStartOfDay(zone).toInstant();
    }

    @NonNull
    @Description("Number of licences that end, including free ones.")
    public int getExpiringCount() {
        return counts.expiring();
    }

    @NonNull
    @Description(
            "Number of ending licences that are covered: enough licences of the product remain valid afterwards, or nobody holds them.")
    public int getCoveredCount() {
        return counts.covered();
    }

    @NonNull
    @Description("Number of ending licences to renew so that every learner who holds one can continue.")
    public int getUncoveredCount() {
        return counts.uncovered();
    }

    @NonNull
    @Description(
            "Number of learners who currently stand to lose access because they hold no licence of any product afterwards. A manager of the company can list them with learners, filtered by licenceEndsFrom and licenceEndsBefore.")
    public int getLosingAccessCount() {
        return counts.losingAccess();
    }

    /** Returns the company's UUID, for relations. */
    public UUID companyId() {
        return companyId;
    }
}
