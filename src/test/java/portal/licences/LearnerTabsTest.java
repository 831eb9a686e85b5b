package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/** The tabs of learners: they show the right learners, and agree with the clock at any time. */
@QuarkusTest
class LearnerTabsTest {

    private static final String LICENCES = """
            query ($first: Int, $filter: LearnerFilter, $orderBy: MemberOrder) {
              learners(first: $first, filter: $filter, orderBy: $orderBy) {
                nodes { id name email licences { status endsAt product { id } } }
              }
            }""";

    @Inject
    SessionFactory sessions;

    private static List<String> listed(TestCompany company, Object... filter) {
        return company.manager()
                .run("Learners", "first", 100, "filter", Caller.pairs(filter))
                .data("learners.edges.node.id");
    }

    private static List<String> allocated(TestCompany company, String assignment, List<String> learners) {
        return company.manager()
                .mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", learners)
                .done("allocations.id");
    }

    /** As if it had been allocated so long ago that it ends in this many hours. */
    private static void ends(String allocation, int hoursFromNow) {
        Superuser.execute(
                "update allocation set starts_at = now() - interval '300 days', ends_at = now() + ? * interval '1 hour' where id = ?",
                hoursFromNow,
                Rows.uuid(IdType.ALLOCATION, allocation));
    }

    @Test
    void eachTabHoldsWhoStandsThere() {
        var company = TestWorld.partner().company();
        var learners = company.learners(5);
        var allocations = allocated(company, company.licences(9), learners.subList(0, 4));
        ends(allocations.get(1), 24 * 30);
        ends(allocations.get(2), -1);
        company.manager()
                .mutate("ReleaseLicences", "allocationIds", allocations.subList(3, 4))
                .done("allocations");

        assertThat(listed(company, "licence", "ALLOCATED")).containsExactlyInAnyOrder(learners.get(0), learners.get(1));
        assertThat(listed(company, "licence", "EXPIRING")).containsExactly(learners.get(1));
        assertThat(listed(company, "licence", "EXPIRED")).containsExactly(learners.get(2));
        assertThat(listed(company, "licence", "NONE")).containsExactlyInAnyOrder(learners.get(3), learners.get(4));
        assertThat(listed(company)).hasSize(5);
    }

    @Test
    void thePartnersSettingDefinesExpiring() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var allocations = allocated(company, company.licences(1), company.learners(1));
        ends(allocations.get(0), 24 * 20);
        assertThat(listed(company, "licence", "EXPIRING")).hasSize(1);

        TestWorld.operator()
                .mutate("UpdatePartner", "partnerId", partner.id(), "expiringDays", 10)
                .done("partner");
        assertThat(listed(company, "licence", "EXPIRING")).isEmpty();
        assertThat(listed(company, "licence", "ALLOCATED")).hasSize(1);
    }

    @Test
    void aProductOrAnAssignmentNarrowsATab() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var second = TestWorld.product(List.of("SEATS"));
        TestWorld.offer(partner.id(), second);
        var learners = company.learners(2);
        var first = company.manager()
                .mutate("RequestOrder", "quantity", 2, "productId", partner.productId())
                .<String>done("order.id");
        var other = company.manager()
                .mutate("RequestOrder", "quantity", 2, "productId", second)
                .<String>done("order.id");
        var old = allocated(company, partner.assign(first), learners);
        var assignment = partner.assign(other);
        allocated(company, assignment, learners.subList(0, 1));
        old.forEach(allocation -> ends(allocation, -5));

        assertThat(listed(company, "licence", "EXPIRED", "productId", partner.productId()))
                .containsExactlyInAnyOrderElementsOf(learners);
        // Without a product, the licence with the latest end counts.
        assertThat(listed(company, "licence", "EXPIRED")).containsExactly(learners.get(1));
        assertThat(listed(company, "licence", "NONE", "productId", second)).containsExactly(learners.get(1));
        assertThat(listed(company, "licence", "ALLOCATED", "assignmentId", assignment))
                .containsExactly(learners.get(0));
        assertThat(listed(company, "assignmentId", assignment)).containsExactly(learners.get(0));
    }

    @Test
    void textIsHowANameOrAnAddressBegins() {
        var company = TestWorld.partner().company();
        var mark = TestWorld.unique();
        var people = List.of(
                Map.of("name", "Zoë %_\\ Winter", "email", mark + "@people.example"),
                Map.of("name", "zacharias", "email", "b" + mark + "@people.example"));
        List<String> ids =
                company.manager().mutate("AddLearners", "learners", people).done("learners.id");

        assertThat(listed(company, "text", "ZOË %_\\")).containsExactly(ids.get(0));
        assertThat(listed(company, "text", "%")).isEmpty();
        assertThat(listed(company, "text", "z")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(listed(company, "text", mark.toUpperCase())).containsExactly(ids.get(0));
        assertThat(listed(company, "text", "Winter")).isEmpty();
    }

    @Test
    void pagesByTheEndOfTheLicenceGoThroughAllOfThemOnce() {
        var company = TestWorld.partner().company();
        var learners = company.learners(7);
        var allocations = allocated(company, company.licences(7), learners);
        for (int i = 0; i < 7; i++) {
            ends(allocations.get(i), -10 + i / 2);
        }
        for (var direction : List.of("ASC", "DESC")) {
            var seen = new ArrayList<String>();
            String after = null;
            Answer page;
            do {
                page = company.manager()
                        .run(
                                "Learners",
                                "first",
                                2,
                                "after",
                                after,
                                "filter",
                                Map.of("licence", "EXPIRED"),
                                "orderBy",
                                Map.of("field", "LICENCE_ENDS_AT", "direction", direction));
                seen.addAll(page.<List<String>>data("learners.edges.node.id"));
                after = page.data("learners.pageInfo.endCursor");
            } while (page.<Boolean>data("learners.pageInfo.hasNextPage"));
            assertThat(seen).containsExactlyInAnyOrderElementsOf(learners);
            assertThat(learners.indexOf(seen.get(0)) / 2).isEqualTo(direction.equals("ASC") ? 0 : 3);
            assertThat(page.<Integer>data("learners.totalCount")).isEqualTo(7);
        }
    }

    @Test
    void onlyLearnersWithALicenceAreSortedByItsEnd() {
        var company = TestWorld.partner().company();
        var order = Map.of("field", "LICENCE_ENDS_AT", "direction", "ASC");
        var learners = company.manager().run("Learners", "orderBy", order);
        assertThat(learners.errorCode()).isEqualTo("BAD_REQUEST");
        assertThat(company.manager().run("Members", "orderBy", order).errorCode())
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void learnersShowTheirLicences() {
        var company = TestWorld.partner().company();
        var learners = company.learners(2);
        allocated(company, company.licences(1), learners.subList(0, 1));

        var answer = company.manager().send(LICENCES, Map.of("first", 5));
        assertThat(answer.<List<List<String>>>data("learners.nodes.licences.status"))
                .containsExactlyInAnyOrder(List.of("ACTIVE"), List.of());
    }

    /** An expired learners page of 100 rows in at most two statements; ours holds their licences too. */
    @Test
    void aPageOfExpiredLearnersCostsTwoStatementsHoweverManyRowsItHas() {
        var company = TestWorld.partner().company();
        allocated(company, company.licences(100), company.learners(100));
        Superuser.execute(
                "update allocation set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day' where company_id = ?",
                Rows.uuid(IdType.COMPANY, company.id()));
        for (var sort : List.of("NAME", "EMAIL", "LICENCE_ENDS_AT")) {
            assertThat(statements(company, 100, sort)).as(sort).isEqualTo(2);
            assertThat(statements(company, 5, sort)).as(sort).isEqualTo(2);
        }
    }

    private long statements(TestCompany company, int rows, String sort) {
        var before = sessions.getStatistics().getPrepareStatementCount();
        var query = LICENCES.replace(" product { id }", "");
        var answer = company.manager()
                .send(
                        query,
                        Map.of(
                                "first", rows,
                                "filter", Map.of("licence", "EXPIRED"),
                                "orderBy", Map.of("field", sort, "direction", "ASC")));
        assertThat(answer.<List<String>>data("learners.nodes.id")).hasSize(rows);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    @Test
    void availableAssignmentsAreActiveAndHaveFreeLicences() {
        var company = TestWorld.partner().company();
        var full = company.licences(1);
        var free = company.licences(2);
        var over = company.licences(2);
        allocated(company, full, company.learners(1));
        Superuser.execute(
                "update assignment set starts_at = now() - interval '2 days', licence_expires_at = now() - interval '1 day' where id = ?",
                Rows.uuid(IdType.ASSIGNMENT, over));

        assertThat(assignments(company, true)).containsExactly(free);
        assertThat(assignments(company, false)).containsExactlyInAnyOrder(full, over);
    }

    private static List<String> assignments(TestCompany company, boolean available) {
        return company.manager()
                .run("Assignments", "first", 20, "filter", Map.of("available", available))
                .data("assignments.edges.node.id");
    }
}
