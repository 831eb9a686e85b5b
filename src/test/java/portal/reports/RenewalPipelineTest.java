package portal.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Crowd;
import portal.testsupport.ManageMode;
import portal.testsupport.QueryPlan;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;
import portal.testsupport.Time;

/** Licence ends by period, their coverage, and learners who lose access. */
@QuarkusTest
class RenewalPipelineTest {

    private TestPartner partner;
    private TestCompany company;

    /** Far from any midnight. */
    @BeforeEach
    void aCompanyAtNoon() {
        Time.is(Time.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12)));
        partner = TestWorld.partner();
        company = partner.company();
    }

    @AfterEach
    void realTime() {
        Time.isReal();
    }

    private static Answer pipeline(Caller caller, Object... arguments) {
        return caller.run("RenewalPipeline", arguments);
    }

    private static List<Map<String, Object>> rows(Answer answer) {
        return answer.data("renewalPipeline.edges.node");
    }

    private void allocate(String assignment, List<String> learners) {
        company.manager()
                .mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", learners)
                .done("allocations");
    }

    private static void endsAt(String assignment, Instant end) {
        var id = Rows.uuid(IdType.ASSIGNMENT, assignment);
        var at = end.atOffset(ZoneOffset.UTC);
        Superuser.execute(
                "update assignment set starts_at = least(starts_at, cast(? as timestamptz) - interval '1 day'),"
                        + " licence_expires_at = ? where id = ?",
                at,
                at,
                id);
        Superuser.execute(
                "update allocation set starts_at = least(starts_at, cast(? as timestamptz) - interval '1 day'), ends_at = ?"
                        + " where assignment_id = ? and closed_as is null",
                at,
                at,
                id);
    }

    /** expiring, covered, uncovered, losing access */
    private static List<Object> counts(Map<String, Object> row) {
        return List.of(
                row.get("expiringCount"),
                row.get("coveredCount"),
                row.get("uncoveredCount"),
                row.get("losingAccessCount"));
    }

    private List<Object> counts() {
        var end = LocalDate.ofInstant(Time.now(), ZoneId.of("Europe/Berlin")).plusYears(1);
        var rows = rows(pipeline(partner.manager(), "from", end.toString(), "to", end.toString()));
        assertThat(rows(pipeline(company.manager(), "from", end.toString(), "to", end.toString())))
                .isEqualTo(rows);
        assertThat(rows).hasSize(1);
        return counts(rows.get(0));
    }

    @Test
    void licencesAreUncoveredUntilEnoughAreValidAfterwardsAndLearnersLoseAccessUntilTheyHoldOne() {
        var first = company.licences(5);
        assertThat(counts()).containsExactly(5, 5, 0, 0);
        var learners = company.learners(3);
        allocate(first, learners);
        assertThat(counts()).containsExactly(5, 2, 3, 3);

        String order = company.manager()
                .mutate("RequestOrder", "quantity", 2, "renewsId", first)
                .done("order.id");
        String second = partner.manager()
                .mutate("AssignOrder", "orderId", order, "startAtPredecessorEnd", true)
                .done("order.assignment.id");
        assertThat(counts()).containsExactly(5, 4, 1, 3);
        allocate(second, learners.subList(0, 2));
        assertThat(counts()).containsExactly(5, 4, 1, 1);
        company.manager()
                .mutate("ReleaseLicences", "allocationIds", List.of(held(first, learners.get(2))))
                .done("allocations");
        assertThat(counts()).containsExactly(5, 5, 0, 0);

        partner.manager().mutate("SuspendAssignment", "assignmentId", second).done("assignment");
        assertThat(counts()).containsExactly(5, 3, 2, 2);
    }

    private String held(String assignment, String learner) {
        return IdType.ALLOCATION.encode(java.util.UUID.fromString(Superuser.texts(
                        "select id from allocation where assignment_id = ? and learner_id = ? and closed_as is null",
                        Rows.uuid(IdType.ASSIGNMENT, assignment),
                        Rows.uuid(IdType.MEMBER, learner))
                .get(0)));
    }

    @Test
    void otherProductsKeepAccessAndRefundedLicencesAreLeftOut() {
        var first = company.licences(2);
        var learners = company.learners(2);
        allocate(first, learners);
        var other = TestWorld.product(List.of("SEATS"));
        TestWorld.offer(partner.id(), other);
        String order = company.manager()
                .mutate("RequestOrder", "quantity", 4, "productId", other)
                .done("order.id");
        var longer = partner.assign(order);
        endsAt(longer, Time.now().atZone(ZoneOffset.UTC).plusYears(3).toInstant());
        allocate(longer, learners.subList(0, 1));
        assertThat(counts()).containsExactly(2, 0, 2, 1);

        String refunded = company.manager()
                .mutate("RequestOrder", "quantity", 7, "productId", partner.productId())
                .done("order.id");
        partner.assign(refunded);
        assertThat(counts()).containsExactly(9, 7, 2, 1);
        String hash =
                partner.manager().mutate("PreviewRefund", "orderId", refunded).done("preview.hash");
        partner.manager()
                .mutate("RefundOrder", "orderId", refunded, "previewHash", hash)
                .done("order");
        assertThat(counts()).containsExactly(2, 0, 2, 1);
    }

    @Test
    void licencesWithoutSeatsAreCoveredByLaterAssignments() {
        var files = TestWorld.product(List.of("LICENCE_FILE"));
        TestWorld.offer(partner.id(), files);
        partner.assign(company.manager()
                .mutate("RequestOrder", "quantity", 10, "productId", files)
                .done("order.id"));
        assertThat(counts()).containsExactly(10, 0, 10, 0);
        var later = partner.assign(company.manager()
                .mutate("RequestOrder", "quantity", 4, "productId", files)
                .done("order.id"));
        endsAt(later, Time.now().atZone(ZoneOffset.UTC).plusYears(3).toInstant());
        assertThat(counts()).containsExactly(10, 4, 6, 0);
    }

    /** Whoever loses access is found among the learners by the edges of the period. */
    @Test
    void aCompanysManagerFindsWhoLosesAccess() {
        var learners = company.learners(4);
        var soon = company.licences(2);
        allocate(soon, learners.subList(0, 2));
        var edge = LocalDate.parse("2031-03-01")
                .atStartOfDay(ZoneId.of("Europe/Berlin"))
                .toInstant();
        endsAt(soon, edge);
        var before = company.licences(1);
        allocate(before, learners.subList(2, 3));
        endsAt(before, edge.minusSeconds(60));

        var row = rows(pipeline(company.manager(), "from", "2031-03-05", "to", "2031-03-05"))
                .get(0);
        assertThat(row).containsEntry("losingAccessCount", 2).containsEntry("startsAt", edge.toString());
        var filter = Map.of("licenceEndsFrom", row.get("startsAt"), "licenceEndsBefore", row.get("endsAt"));
        assertThat(company.manager().run("Learners", "filter", filter).<List<String>>data("learners.edges.node.id"))
                .containsExactlyInAnyOrderElementsOf(learners.subList(0, 2));
        var inside = ManageMode.enter(partner.manager(), company.id()).caller();
        assertThat(inside.run("Learners", "filter", filter).<Integer>data("learners.totalCount"))
                .isEqualTo(2);
    }

    /** Ends at and around the edges of weeks and months, in zones on both sides of the date line. */
    @ParameterizedTest
    @EnumSource
    void eachEndLiesInThePeriodOfItsCompanysCalendar(RenewalGrouping grouping) {
        var random = new Random(grouping.ordinal());
        var wanted = new TreeMap<String, Integer>();
        for (var zone : List.of("Pacific/Kiritimati", "Asia/Kathmandu", "Europe/London", "Etc/GMT+12")) {
            var there = partner.company(zone);
            String name = partner.manager().run("Company", "id", there.id()).data("company.name");
            for (int i = 0; i < 12; i++) {
                var day = LocalDate.of(2030, 1, 1).plusDays(random.nextInt(720));
                var first = grouping.firstDay(day);
                var edge = first.atStartOfDay(ZoneId.of(zone)).toInstant();
                var end = edge.plusSeconds(60L * (random.nextInt(3) - 1));
                endsAt(there.licences(1), end);
                var local = LocalDate.ofInstant(end, ZoneId.of(zone));
                wanted.merge(grouping.firstDay(local) + " " + name, 1, Integer::sum);
            }
        }
        var found = new TreeMap<String, Integer>();
        String after = null;
        do {
            var page = pipeline(
                    partner.manager(),
                    "groupBy",
                    grouping.name(),
                    "from",
                    "2029-12-01",
                    "to",
                    "2032-02-01",
                    "first",
                    7,
                    "after",
                    after);
            for (var row : rows(page)) {
                @SuppressWarnings("unchecked")
                var owner = (Map<String, Object>) row.get("company");
                found.put(row.get("firstDay") + " " + owner.get("name"), (Integer) row.get("expiringCount"));
                assertThat(row.get("lastDay"))
                        .isEqualTo(grouping.nextDay(LocalDate.parse((String) row.get("firstDay")))
                                .minusDays(1)
                                .toString());
            }
            assertThat(page.<Integer>data("renewalPipeline.totalCount")).isEqualTo(wanted.size());
            after = page.<Boolean>data("renewalPipeline.pageInfo.hasNextPage")
                    ? page.data("renewalPipeline.pageInfo.endCursor")
                    : null;
        } while (after != null);
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void pagesGoForthAndBackInOneOrder() {
        for (int month = 1; month <= 9; month++) {
            endsAt(company.licences(1), Instant.parse("2032-0" + month + "-15T12:00:00Z"));
        }
        var days = new ArrayList<Object>();
        rows(pipeline(company.manager(), "from", "2032-01-01", "to", "2032-12-31"))
                .forEach(row -> days.add(row.get("firstDay")));
        assertThat(days).hasSize(9).isSorted();
        var end = pipeline(company.manager(), "from", "2032-01-01", "to", "2032-12-31", "last", 4);
        assertThat(end.<List<Object>>data("renewalPipeline.edges.node.firstDay"))
                .isEqualTo(days.subList(5, 9));
        var middle = pipeline(
                company.manager(),
                "from",
                "2032-01-01",
                "to",
                "2032-12-31",
                "last",
                4,
                "before",
                end.<String>data("renewalPipeline.pageInfo.startCursor"));
        assertThat(middle.<List<Object>>data("renewalPipeline.edges.node.firstDay"))
                .isEqualTo(days.subList(1, 5));
        var byWeek = pipeline(
                company.manager(),
                "groupBy",
                "WEEK",
                "before",
                end.<String>data("renewalPipeline.pageInfo.startCursor"));
        assertThat(byWeek.errorCode()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void nobodyIsToldOfOthersAndImpossibleDaysAreRefused() {
        var other = partner.company();
        other.licences(3);
        var stranger = TestWorld.partner();
        company.licences(2);
        for (var caller : List.of(stranger.manager(), stranger.company().manager(), other.manager())) {
            assertThat(rows(pipeline(caller, "companyId", company.id()))).isEmpty();
        }
        assertThat(rows(pipeline(company.manager()))).hasSize(1);
        assertThat(rows(pipeline(partner.manager()))).hasSize(2);
        assertThat(rows(pipeline(partner.manager(), "companyId", other.id()))).hasSize(1);
        assertThat(rows(pipeline(partner.manager(), "companyId", "x"))).isEmpty();
        for (var days : List.of(
                List.of("2031-01-02", "2031-01-01"),
                List.of("2031-01-01", "2041-01-02"),
                List.of("1999-12-31", "2001-01-01"))) {
            var refused = pipeline(partner.manager(), "from", days.get(0), "to", days.get(1));
            assertThat(refused.errorCode()).as(refused.body()).isEqualTo("BAD_REQUEST");
        }
    }

    @Test
    void aPageIsReadByTheIndexOfEndsInTwoStatements() {
        var crowd = Crowd.get();
        crowd.add(2_000);
        for (var reader : List.of(QueryPlan.as(crowd.company().partner()), QueryPlan.as(crowd.company()))) {
            var plan = reader.plans(
                            20, "app.renewal_counts", caller -> pipeline(caller).data("renewalPipeline"))
                    .get(0);
            assertThat(plan.uses("assignment_by_end|assignment_by_company_end"))
                    .as(plan.toString())
                    .isTrue();
            assertThat(plan.scans("assignment")).as(plan.toString()).isFalse();
            // The page and its companies.
            assertThat(reader.statements(caller -> caller.send(
                                    "{ renewalPipeline(first: 50) { nodes { company { id } } } }", Map.of())
                            .data("renewalPipeline")))
                    .isEqualTo(2);
        }
    }
}
