package portal.reports;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.NativeScalars;
import portal.kernel.page.PageRequest;
import portal.kernel.page.Position;
import portal.kernel.page.Slice;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;

/**
 * Reports the licences that end in coming weeks or months, how many of them are covered by renewals, and how many
 * learners lose access; for a partner's companies, or for one's own. Periods follow each company's time zone, as terms
 * do.
 */
@ReadModel
public class RenewalPipeline {

    /** Maximum range of a report. */
    private static final int YEARS = 10;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9989;

    /** Sorts before all positions. */
    private static final Position<LocalDate> START = new Position<>(LocalDate.of(1, 1, 1), new UUID(0, 0));

    private static final Position<LocalDate> END = new Position<>(LocalDate.of(9999, 12, 31), new UUID(-1, -1));

    /**
     * The report to make; null for defaults.
     *
     * @param from a day of the first period; defaults to today
     * @param to a day of the last period; defaults to a year after the first day
     */
    public record Asked(RenewalGrouping groupBy, LocalDate from, LocalDate to, UUID companyId) {}

    @Inject
    EntityManager entities;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    /** Returns one page, ordered by day, then company; INVALID_INPUT for an invalid range of days. */
    public RenewalPeriodConnection page(PageRequest page, Asked asked) {
        var span = Span.of(asked, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var order = "RENEWALS " + span.grouping();
        var at = page.position(order, LocalDate::parse).orElse(page.backward() ? END : START);
        var company = company(asked);
        var query = entities.createNativeQuery(PipelineSql.page(company != null, page.backward()), Tuple.class);
        bind(query, span, company)
                .setParameter("length", "1 " + span.grouping())
                .setParameter("day", at.key())
                .setParameter("id", at.id())
                .setParameter("rows", page.size() + 1);
        var found = new ArrayList<RenewalPeriodView>();
        rows(query).forEach(row -> found.add(view(row, span.grouping())));
        return new RenewalPeriodConnection(
                Slice.of(page, order, found, RenewalPeriodView::companyId, RenewalPeriodView::getFirstDay),
                () -> count(span, company));
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    private int count(Span span, UUID company) {
        var text = company == null ? PipelineSql.COUNT_OF_PARTNER : PipelineSql.COUNT_OF_COMPANY;
        var query = NativeScalars.query(entities, text, "periods", Integer.class);
        bind(query, span, company);
        return query.getSingleResult();
    }

    /** Returns the company asked about or acted in; null for all of a partner's. */
    private UUID company(Asked asked) {
        return asked.companyId() == null ? currentScope.require().companyId() : asked.companyId();
    }

    private Query bind(Query query, Span span, UUID company) {
        query.setParameter("grouping", span.grouping().name().toLowerCase(Locale.ROOT))
                .setParameter("partner", currentScope.require().partnerId())
                .setParameter("firstDay", span.firstDay())
                .setParameter("nextDay", span.nextDay())
                .setParameter("earliest", span.earliest())
                .setParameter("latest", span.latest());
        return company == null ? query : query.setParameter("company", company);
    }

    private static RenewalPeriodView view(Tuple row, RenewalGrouping grouping) {
        var firstDay = row.get("first_day", LocalDate.class);
        return new RenewalPeriodView(
                row.get("company_id", UUID.class),
                ZoneId.of(row.get("time_zone", String.class)),
                firstDay,
                grouping.nextDay(firstDay),
                new RenewalPeriodView.Counts(
                        row.get("expiring", Integer.class),
                        row.get("covered", Integer.class),
                        row.get("uncovered", Integer.class),
                        row.get("losing_access", Integer.class)));
    }

    /** All whole periods from the one that contains a day to the one that contains another. */
    private record Span(RenewalGrouping grouping, LocalDate firstDay, LocalDate nextDay) {

        static Span of(Asked asked, LocalDate today) {
            var grouping = asked.groupBy() == null ? RenewalGrouping.MONTH : asked.groupBy();
            var from = known(asked.from() == null ? today : asked.from(), "from");
            var to = known(asked.to() == null ? from.plusYears(1) : asked.to(), "to");
            if (to.isBefore(from) || to.isAfter(from.plusYears(YEARS))) {
                throw DomainException.invalid("to must be after from, by at most " + YEARS + " years.", "to");
            }
            return new Span(grouping, grouping.firstDay(from), grouping.nextDay(to));
        }

        private static LocalDate known(LocalDate day, String field) {
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw DomainException.invalid(
                        "Provide a date in the years " + FIRST_YEAR + " to " + LAST_YEAR + '.', field);
            }
            return day;
        }

        /** No zone is further than a day from UTC. */
        Instant earliest() {
            return firstDay.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        Instant latest() {
            return nextDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
