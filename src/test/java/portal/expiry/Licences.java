package portal.expiry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.kernel.IdType;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld.TestCompany;

/** A company's licences at an instant as stored and, computed independently of the product, whom their ends concern. */
record Licences(List<Term> terms, List<Held> held, Set<Duration> reminders) {

    private static final Duration ALWAYS = Duration.ofHours(72);

    /** A granted assignment that was not taken back. */
    record Term(String id, Instant start, Instant end, boolean suspended) {

        boolean covers(Instant instant) {
            return !suspended && !start.isAfter(instant) && end.isAfter(instant);
        }
    }

    /** An allocation that was not released. */
    record Held(String learner, String term, Instant start, Instant end) {}

    static Licences of(TestCompany company) {
        UUID id = Rows.uuid(IdType.COMPANY, company.id());
        return new Licences(
                rows("""
                        select concat_ws(' ', id, to_json(starts_at at time zone 'UTC') #>> '{}' || 'Z',
                            to_json(licence_expires_at at time zone 'UTC') #>> '{}' || 'Z', suspended_at is not null)
                        from assignment where company_id = ? and cancelled_at is null""", id)
                        .map(row ->
                                new Term(row[0], Instant.parse(row[1]), Instant.parse(row[2]), row[3].startsWith("t")))
                        .toList(),
                rows("""
                        select concat_ws(' ', learner_id, assignment_id, to_json(starts_at at time zone 'UTC') #>> '{}' || 'Z',
                            to_json(ends_at at time zone 'UTC') #>> '{}' || 'Z')
                        from allocation where company_id = ? and coalesce(closed_as, '') <> 'RELEASED'""", id)
                        .map(row -> new Held(row[0], row[1], Instant.parse(row[2]), Instant.parse(row[3])))
                        .toList(),
                Stream.concat(
                                Stream.of(ALWAYS),
                                Superuser.texts("select unnest(extra_reminder_days) from company where id = ?", id)
                                        .stream()
                                        .map(days -> Duration.ofDays(Long.parseLong(days))))
                        .collect(Collectors.toSet()));
    }

    private static Stream<String[]> rows(String sql, UUID company) {
        return Superuser.texts(sql, company).stream().map(row -> row.split(" "));
    }

    /** The instants after one and up to another at which something is owed because licences end. */
    Set<Instant> due(Instant after, Instant upTo) {
        var due = new TreeSet<Instant>();
        for (var term : terms) {
            due.add(term.end());
            reminders.forEach(before -> due.add(term.end().minus(before)));
        }
        return due.subSet(after, false, upTo, true);
    }

    /** Returns whether somebody is notified that licences have ended at this instant. */
    boolean newsOf(Instant end) {
        return terms.stream().anyMatch(term -> term.end().equals(end)) && (isLeftWithNone(end) || someoneLoses(end));
    }

    /** Whether a reminder that is due at an instant has, now, something to remind of. */
    boolean reminds(Instant due, Instant now) {
        return reminders.stream().map(due::plus).anyMatch(end -> end.isAfter(now) && newsOf(end));
    }

    private boolean isLeftWithNone(Instant end) {
        return terms.stream().noneMatch(term -> term.covers(end));
    }

    private boolean someoneLoses(Instant end) {
        return held.stream()
                .filter(one -> one.end().equals(end) && termOf(one).end().equals(end))
                .anyMatch(one -> held.stream()
                        .noneMatch(next -> next.learner().equals(one.learner())
                                && !next.start().isAfter(end)
                                && next.end().isAfter(end)
                                && !termOf(next).suspended()));
    }

    private Term termOf(Held one) {
        return terms.stream()
                .filter(term -> term.id().equals(one.term()))
                .findFirst()
                .orElse(new Term(one.term(), Instant.MIN, Instant.MIN, true));
    }
}
