package portal.expiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.kernel.IdType;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld.TestCompany;

/** The stored licences of one company and, computed independently of the product, who gets one of which assignment. */
record Stock(List<Grant> grants, List<Holding> holdings) {

    /** An assignment. */
    record Grant(String id, int quantity, Instant start, Instant end, boolean blocked, String renews) {

        /** Returns the start of a licence that is allocated now. */
        Instant from(Instant now) {
            return start.isAfter(now) ? start : now;
        }

        boolean isAssignable(Instant now) {
            return !blocked && end.isAfter(now);
        }

        boolean isActive(Instant now) {
            return isAssignable(now) && !start.isAfter(now);
        }
    }

    /** An allocation; {@code closed} is empty as long as it is not. */
    record Holding(String learner, String grant, Instant start, Instant end, String closed) {

        private boolean isOpen() {
            return closed.isEmpty();
        }

        /** Returns whether it was neither released nor superseded. */
        private boolean counts() {
            return isOpen() || closed.equals("EXPIRED");
        }

        Span span() {
            return new Span(learner, grant, start, end);
        }
    }

    /** A time for which a learner holds or held a licence. */
    record Span(String learner, String grant, Instant start, Instant end) {}

    /** The learners who get a licence, of which assignment and, unless the outcome is OK, why they do not. */
    record Choice(Grant grant, Set<String> learners, String outcome) {

        static Choice refused(String code) {
            return new Choice(null, Set.of(), code);
        }

        boolean isDone() {
            return outcome.equals("OK");
        }

        boolean isFor(Choice other) {
            return grant.id().equals(other.grant().id()) && learners.equals(other.learners());
        }
    }

    static Stock of(TestCompany company) {
        var id = Rows.uuid(IdType.COMPANY, company.id());
        return new Stock(
                rows("""
                        select concat_ws('|', id, quantity, to_json(starts_at at time zone 'UTC') #>> '{}' || 'Z',
                            to_json(licence_expires_at at time zone 'UTC') #>> '{}' || 'Z',
                            suspended_at is not null or cancelled_at is not null, coalesce(renews_id::text, ''))
                        from assignment where company_id = ?""", id)
                        .map(row -> new Grant(
                                row[0],
                                Integer.parseInt(row[1]),
                                Instant.parse(row[2]),
                                Instant.parse(row[3]),
                                row[4].startsWith("t"),
                                row[5]))
                        .toList(),
                rows("""
                        select concat_ws('|', learner_id, assignment_id, to_json(starts_at at time zone 'UTC') #>> '{}' || 'Z',
                            to_json(ends_at at time zone 'UTC') #>> '{}' || 'Z', coalesce(closed_as, ''))
                        from allocation where company_id = ?""", id)
                        .map(row -> new Holding(row[0], row[1], Instant.parse(row[2]), Instant.parse(row[3]), row[4]))
                        .toList());
    }

    private static Stream<String[]> rows(String sql, Object company) {
        return Superuser.texts(sql, company).stream().map(row -> row.split("\\|", -1));
    }

    Grant grant(String id) {
        return grants.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** Returns whether the company's members have access. */
    boolean isLicensed(Instant now) {
        return grants.stream().anyMatch(one -> one.isActive(now));
    }

    int free(Grant grant) {
        return grant.quantity()
                - (int) holdings.stream()
                        .filter(one -> one.grant().equals(grant.id()) && one.counts())
                        .count();
    }

    /** Whether a learner's licence is over. */
    boolean isAnybodyOver(Instant now) {
        return holdings.stream().anyMatch(one -> isOver(one.learner(), now));
    }

    /** The licence of a learner that lasts, or lasted, longest. */
    Optional<Holding> last(String learner) {
        return holdings.stream()
                .filter(one -> one.learner().equals(learner) && one.counts())
                .max(Comparator.comparing(Holding::end));
    }

    /** Returns the outcome of each row of a renewal file. */
    List<String> outcomes(Grant grant, List<String> cells, Map<String, String> learners, Instant now) {
        var seen = new HashSet<String>();
        var outcomes = new ArrayList<String>();
        int left = free(grant);
        for (var cell : cells) {
            var email = cell.strip().toLowerCase(Locale.ROOT);
            var learner = learners.get(email);
            if (!email.contains("@")) {
                outcomes.add("INVALID_EMAIL");
            } else if (!seen.add(email)) {
                outcomes.add("DUPLICATE");
            } else if (learner == null) {
                outcomes.add("NOT_FOUND");
            } else if (!isOver(learner, now) || holds(learner, grant, now, predecessors(grant))) {
                outcomes.add("NOT_EXPIRED");
            } else {
                outcomes.add(left-- > 0 ? "RENEW" : "NO_LICENCE_LEFT");
            }
        }
        return outcomes;
    }

    private boolean isOver(String learner, Instant now) {
        var all = holdings.stream().filter(one -> one.learner().equals(learner)).toList();
        return all.stream().anyMatch(one -> one.counts() && !one.end().isAfter(now))
                && all.stream()
                        .noneMatch(one -> one.isOpen()
                                && !one.start().isAfter(now)
                                && one.end().isAfter(now));
    }

    /** All who match and have room for a licence of the assignment named, or of the first from which all of them get one. */
    Choice matching(LearnerTab tab, Grant named, Collection<String> learners, Instant now) {
        var anybody = false;
        var sources = named == null ? active(now) : List.of(named);
        for (var source : sources) {
            var except = named == null ? Set.<String>of() : predecessors(source);
            var found = learners.stream()
                    .filter(learner -> tab.shows(last(learner), now) && !holds(learner, source, now, except))
                    .collect(Collectors.toSet());
            anybody |= !found.isEmpty();
            var enough = source.isAssignable(now) && free(source) >= found.size();
            if (!found.isEmpty() && (named != null || enough)) {
                return new Choice(source, found, enough ? "OK" : "NO_LICENCE_LEFT");
            }
        }
        return Choice.refused(anybody || sources.isEmpty() ? "NO_LICENCE_LEFT" : "INVALID_INPUT");
    }

    /** These learners, from wherever there is room for all of them. */
    Choice together(Collection<String> learners, Instant now) {
        var enough =
                active(now).stream().filter(one -> free(one) >= learners.size()).toList();
        return enough.stream()
                .filter(one -> learners.stream().noneMatch(learner -> holds(learner, one, now, predecessors(one))))
                .findFirst()
                .map(one -> new Choice(one, Set.copyOf(learners), "OK"))
                .orElse(Choice.refused(enough.isEmpty() ? "NO_LICENCE_LEFT" : "ALREADY_ALLOCATED"));
    }

    private List<Grant> active(Instant now) {
        return grants.stream()
                .filter(one -> one.isActive(now))
                .sorted(Comparator.comparing(Grant::end)
                        .thenComparing(Grant::id)
                        .reversed())
                .toList();
    }

    /** Whether a learner has a licence for any of the time for which one of this assignment would last. */
    private boolean holds(String learner, Grant grant, Instant now, Set<String> except) {
        return holdings.stream()
                .anyMatch(one -> one.learner().equals(learner)
                        && one.isOpen()
                        && one.end().isAfter(grant.from(now))
                        && one.start().isBefore(grant.end())
                        && !except.contains(one.grant()));
    }

    private Set<String> predecessors(Grant grant) {
        var found = new LinkedHashSet<String>();
        for (var id = grant.renews();
                !id.isEmpty() && found.add(id);
                id = grant(id).renews()) {}
        return found;
    }

    Set<Span> spans() {
        return spans(holdings.stream().map(Holding::span));
    }

    /** Returns all spans after these learners got licences of an assignment at an instant. */
    Set<Span> spansAfter(Grant grant, Set<String> learners, Instant at) {
        var start = grant.from(at);
        var left = predecessors(grant);
        return spans(Stream.concat(
                holdings.stream()
                        .map(one -> learners.contains(one.learner())
                                        && one.isOpen()
                                        && left.contains(one.grant())
                                        && one.end().isAfter(start)
                                ? new Span(one.learner(), one.grant(), one.start(), start)
                                : one.span()),
                learners.stream().map(learner -> new Span(learner, grant.id(), start, grant.end()))));
    }

    private static Set<Span> spans(Stream<Span> all) {
        return all.filter(one -> one.start().isBefore(one.end())).collect(Collectors.toSet());
    }
}
