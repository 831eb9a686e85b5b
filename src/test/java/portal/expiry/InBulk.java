package portal.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.expiry.Stock.Choice;
import portal.expiry.Stock.Grant;
import portal.expiry.Stock.Span;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.CsvFiles;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Time;

/**
 * Allocates to all matching learners, by a file, and without naming an assignment. Checks each time that exactly the
 * learners predicted by {@link Stock} get a licence, that nothing else changes, and that the preview is applied
 * completely or not at all.
 */
final class InBulk {

    private final RandomGenerator random;
    private final TestCompany company;
    private final Map<String, String> storedByEmail = new HashMap<>();

    InBulk(RandomGenerator random, TestCompany company, List<String> learners) {
        this.random = random;
        this.company = company;
        for (var learner : learners) {
            var email = Superuser.texts("select email from membership where id = ?", Rows.uuid(IdType.MEMBER, learner));
            storedByEmail.put(email.get(0), stored(IdType.MEMBER, learner));
        }
    }

    /**
     * @param assignment to draw from; null for any
     * @param meanwhile what happens between looking and doing
     */
    void allWhoMatch(LearnerTab tab, String assignment, Runnable meanwhile) {
        var stock = Stock.of(company);
        var shown = matching(stock, tab, assignment);
        var preview = company.manager().mutate("PreviewMatching", input(tab, assignment));
        if (isShutOut(stock, preview)) {
            return;
        }
        assertThat(preview.outcome()).as(tab + " of " + assignment).isEqualTo(shown.outcome());
        if (!shown.isDone()) {
            return;
        }
        assertThat(preview.<Integer>done("preview.count"))
                .isEqualTo(shown.learners().size());
        assertThat(stored(IdType.ASSIGNMENT, preview.done("preview.assignment.id")))
                .isEqualTo(shown.grant().id());

        meanwhile.run();
        var before = Stock.of(company);
        var found = matching(before, tab, assignment);
        var expected = found.grant() == null || found.isFor(shown) ? found : Choice.refused("STALE_PREVIEW");
        var hash = preview.<String>done("preview.hash");
        var since = Time.now();
        var done = company.manager().mutate("AllocateMatching", input(tab, assignment, "previewHash", hash));
        isGiven(before, expected, since, done);
    }

    private Choice matching(Stock stock, LearnerTab tab, String assignment) {
        return stock.matching(tab, named(stock, assignment), storedByEmail.values(), Time.now());
    }

    private static Object[] input(LearnerTab tab, String assignment, Object... more) {
        var input = Stream.of("filter", tab.filter(), "assignmentId", assignment);
        return Stream.concat(input, Arrays.stream(more)).toArray();
    }

    /** These learners, at once, of whatever assignment. */
    void together(List<String> learners) {
        var before = Stock.of(company);
        var expected = before.together(
                learners.stream().map(id -> stored(IdType.MEMBER, id)).toList(), Time.now());
        var since = Time.now();
        isGiven(before, expected, since, company.manager().mutate("AllocateLicences", "learnerIds", learners));
    }

    /**
     * Seldom if nobody is to be renewed.
     *
     * @param meanwhile what happens between planning and applying
     */
    void byAFile(String assignment, Runnable meanwhile) {
        if (!Stock.of(company).isAnybodyOver(Time.now()) && random.nextInt(4) > 0) {
            return;
        }
        var cells = cells();
        var upload = CsvFiles.upload(company.manager(), CsvFiles.people(cells));
        var stock = Stock.of(company);
        if (!stock.isLicensed(Time.now())) {
            assertThat(upload.<String>path("error.code")).isEqualTo("LICENCES_EXPIRED");
            return;
        }
        assertThat(upload.status()).as(upload.body()).isEqualTo(201);
        var grant = named(stock, assignment);
        var outcomes = stock.outcomes(grant, cells, storedByEmail, Time.now());
        var planned = company.manager()
                .mutate(
                        "PlanRenewal",
                        "uploadId",
                        upload.path("uploadId"),
                        "column",
                        upload.path("emailColumn"),
                        "productId",
                        company.partner().productId(),
                        "assignmentId",
                        assignment);
        assertThat(planned.outcome())
                .as(grant + " for " + cells)
                .isEqualTo(grant.isAssignable(Time.now()) ? "OK" : "NO_LICENCE_LEFT");
        if (!planned.outcome().equals("OK")) {
            return;
        }
        String plan = planned.done("plan.id");
        var rows = company.manager().run("RenewalPlan", "id", plan, "first", 100);
        assertThat(rows.<List<String>>data("renewalPlan.rows.edges.node.outcome"))
                .as(grant + " for " + cells + ", " + stock)
                .isEqualTo(outcomes);
        assertThat(planned.<Integer>done("plan.identifiedCount")).isEqualTo(Collections.frequency(outcomes, "RENEW"));

        meanwhile.run();
        var before = Stock.of(company);
        var expected = applied(before, assignment, cells, outcomes);
        var since = Time.now();
        isGiven(before, expected, since, company.manager().mutate("ApplyRenewal", "planId", plan));
        if (expected.isDone() && random.nextInt(4) == 0) {
            var again = Stock.of(company);
            var twice = Choice.refused("PLAN_STALE");
            isGiven(again, twice, Time.now(), company.manager().mutate("ApplyRenewal", "planId", plan));
        }
    }

    private Choice applied(Stock before, String assignment, List<String> cells, List<String> shown) {
        var grant = named(before, assignment);
        if (!shown.contains("RENEW")) {
            return Choice.refused("INVALID_INPUT");
        }
        if (!grant.isAssignable(Time.now())
                || !before.outcomes(grant, cells, storedByEmail, Time.now()).equals(shown)) {
            return Choice.refused("PLAN_STALE");
        }
        var renewed = Stream.iterate(0, i -> i < cells.size(), i -> i + 1)
                .filter(i -> shown.get(i).equals("RENEW"))
                .map(i -> storedByEmail.get(cells.get(i).strip().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new Choice(grant, renewed, "OK");
    }

    /** All learners or all but one, in any order and any spelling, and others. */
    private List<String> cells() {
        var cells = new ArrayList<String>();
        storedByEmail.keySet().stream().sorted().skip(random.nextInt(2)).forEach(email -> insert(cells, email));
        insert(cells, cells.get(0).toUpperCase(Locale.ROOT));
        insert(cells, "  " + cells.get(random.nextInt(cells.size())) + ' ');
        insert(cells, "nobody" + random.nextInt(3) + "@people.example");
        insert(cells, "no address");
        return cells;
    }

    private void insert(List<String> cells, String cell) {
        cells.add(random.nextInt(cells.size() + 1), cell);
    }

    /** Checks the answer, and that exactly those learners get that licence. */
    private void isGiven(Stock before, Choice expected, Instant since, Answer answer) {
        var done = expected.isDone();
        if (isShutOut(before, answer)) {
            done = false;
        } else {
            assertThat(answer.outcome()).as(expected + ", " + before).isEqualTo(expected.outcome());
        }
        var after = Stock.of(company);
        if (!done) {
            assertThat(after.spans()).isEqualTo(before.spans());
            return;
        }
        var grant = expected.grant();
        var start = start(after, before, grant);
        assertThat(start).isBetween(grant.from(since), grant.from(Time.now()));
        assertThat(after.spans())
                .as(expected.toString())
                .isEqualTo(before.spansAfter(grant, expected.learners(), start));
        assertThat(Rows.count("select count(*) from free_seat where assignment_id = cast(? as uuid)", grant.id()))
                .as("free licences of " + grant)
                .isEqualTo(after.free(grant));
    }

    /** All licences allocated together start at once. */
    private static Instant start(Stock after, Stock before, Grant grant) {
        var given = after.spans();
        given.removeAll(before.spans());
        Set<Instant> starts = given.stream()
                .filter(span -> span.grant().equals(grant.id()))
                .map(Span::start)
                .collect(Collectors.toSet());
        assertThat(starts).hasSize(1);
        return starts.iterator().next();
    }

    /** A company without a valid licence is shut out, and no other. */
    private static boolean isShutOut(Stock stock, Answer answer) {
        if (stock.isLicensed(Time.now())) {
            assertThat(answer.errors()).as(answer.body()).isNull();
            return false;
        }
        assertThat(answer.errorCode()).isEqualTo("LICENCES_EXPIRED");
        return true;
    }

    private static Grant named(Stock stock, String assignment) {
        return assignment == null ? null : stock.grant(stored(IdType.ASSIGNMENT, assignment));
    }

    private static String stored(IdType type, String id) {
        return Rows.uuid(type, id).toString();
    }
}
