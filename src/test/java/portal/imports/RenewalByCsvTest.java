package portal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.imports.RenewalWorld.counts;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.CsvFiles;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.Together;

/** Renewing by a file: each row gets its outcome. */
@Tag("java")
@QuarkusTest
class RenewalByCsvTest {

    @Test
    void everyRowGetsAnOutcome() {
        var world = RenewalWorld.of(3, 2);
        var valid = world.company.learners(2);
        world.company
                .manager()
                .mutate(
                        "AllocateLicences",
                        "assignmentId",
                        world.company.licences(1),
                        "learnerIds",
                        valid.subList(0, 1))
                .done("allocations");
        var others = CsvFiles.expiredLearners(world.company.partner().company(), 1);
        var emails = new ArrayList<String>();
        emails.add("  " + world.expired.get(0).toUpperCase() + " ");
        emails.add("nobody@people.example");
        emails.add(world.expired.get(0));
        emails.add("no address");
        emails.add(email(valid.get(0)));
        emails.add(world.expired.get(1));
        emails.add(email(valid.get(1)));
        emails.add(world.expired.get(2));
        emails.add(others.get(0));
        emails.add("");
        var noLearner = Superuser.texts(
                "select email from membership where company_id = ? and 'CUSTOMER_MANAGER' = any (roles)",
                Rows.uuid(IdType.COMPANY, world.company.id()));
        emails.add(noLearner.get(0));

        var planned = world.plan(emails);
        assertThat(planned.<Integer>done("plan.rowCount")).isEqualTo(11);
        assertThat(planned.<Integer>done("plan.identifiedCount")).isEqualTo(2);
        assertThat(planned.<Integer>done("plan.notIdentifiedCount")).isEqualTo(9);
        assertThat(counts(planned))
                .isEqualTo(Map.of(
                        "RENEW", 2,
                        "NOT_FOUND", 3,
                        "DUPLICATE", 1,
                        "INVALID_EMAIL", 2,
                        "NOT_EXPIRED", 2,
                        "NO_LICENCE_LEFT", 1));
        var rows = world.company.manager().run("RenewalPlan", "id", planned.<String>done("plan.id"), "first", 100);
        assertThat(rows.<List<String>>data("renewalPlan.rows.edges.node.outcome"))
                .containsExactly(
                        "RENEW",
                        "NOT_FOUND",
                        "DUPLICATE",
                        "INVALID_EMAIL",
                        "NOT_EXPIRED",
                        "RENEW",
                        "NOT_EXPIRED",
                        "NO_LICENCE_LEFT",
                        "NOT_FOUND",
                        "INVALID_EMAIL",
                        "NOT_FOUND");
        assertThat(rows.<List<Integer>>data("renewalPlan.rows.edges.node.number"))
                .containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(rows.<String>data("renewalPlan.rows.edges[0].node.learner.name"))
                .isEqualTo("Learner 0");
        assertThat(world.allocated()).isZero();

        var applied = world.apply(planned.done("plan.id"));
        assertThat(applied.<Integer>done("plan.identifiedCount")).isEqualTo(2);
        assertThat(applied.<Integer>done("plan.assignment.freeCount")).isZero();
        assertThat(applied.<String>done("plan.appliedAt")).isNotNull();
        assertThat(world.allocated()).isEqualTo(2);
        assertThat(world.audited("allocateLicences", "details ? 'plan'")).isEqualTo(2);
        assertThat(world.audited("applyRenewal", "details ->> 'renewed' = '2'")).isEqualTo(1);
        assertThat(world.audited("uploadCsv", "details ->> 'rows' = '11'")).isEqualTo(1);
    }

    private static String email(String member) {
        return Superuser.texts("select email from membership where id = ?", Rows.uuid(IdType.MEMBER, member))
                .get(0);
    }

    @Test
    void theRowsArePagedAndFilteredByOutcome() {
        var world = RenewalWorld.of(3, 3);
        var emails = new ArrayList<>(world.expired);
        for (int i = 0; i < 47; i++) {
            emails.add(i, "nobody" + i + "@people.example");
        }
        String plan = world.plan(emails).done("plan.id");
        var manager = world.company.manager();

        var seen = new ArrayList<Integer>();
        String after = null;
        do {
            var page = manager.run("RenewalPlan", "id", plan, "first", 7, "after", after);
            seen.addAll(page.<List<Integer>>data("renewalPlan.rows.edges.node.number"));
            assertThat(page.<Integer>data("renewalPlan.rows.totalCount")).isEqualTo(50);
            after = page.<Boolean>data("renewalPlan.rows.pageInfo.hasNextPage")
                    ? page.data("renewalPlan.rows.pageInfo.endCursor")
                    : null;
        } while (after != null);
        assertThat(seen).hasSize(50).isSorted().doesNotHaveDuplicates();

        var renew = manager.run("RenewalPlan", "id", plan, "last", 2, "filter", Map.of("outcomes", List.of("RENEW")));
        assertThat(renew.<List<Integer>>data("renewalPlan.rows.edges.node.number"))
                .containsExactly(50, 51);
        assertThat(renew.<Integer>data("renewalPlan.rows.totalCount")).isEqualTo(3);
    }

    @Test
    void rowsThatAreNotRenewedAreDownloadedAsTheyWere() {
        var world = RenewalWorld.of(1, 1);
        var manager = world.company.manager();
        var upload = CsvFiles.uploaded(
                manager,
                "Name;E-Mail;Note\r\n" + "Ada;" + world.expired.get(0) + ";x\r\n"
                        + "\"=cmd|' /C calc'!A0\";nobody@people.example;\"two\r\nlines; \"\"quoted\"\"\"\r\n"
                        + "@Ben;no address\r\n");
        String plan = world.plan(manager, upload).done("plan.id");

        var file = CsvFiles.rows(manager, plan);
        assertThat(file.status()).as(file.body()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.body())
                .isEqualTo("\uFEFFrow,outcome,Name,E-Mail,Note\r\n"
                        + "3,NOT_FOUND,'=cmd|' /C calc'!A0,nobody@people.example,\"two\r\nlines; \"\"quoted\"\"\"\r\n"
                        + "4,INVALID_EMAIL,'@Ben,no address\r\n");
        assertThat(CsvFiles.rows(manager, plan, "RENEW").body())
                .contains("2,RENEW,Ada,")
                .doesNotContain("NOT_FOUND");
        assertThat(CsvFiles.rows(manager, plan, "INVALID_EMAIL", "RENEW").body().lines())
                .hasSize(3);

        var unknown = CsvFiles.rows(manager, plan, "SURPRISE");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.<String>path("error.code")).isEqualTo("INVALID_INPUT");
    }

    /** Licences of a term to come are given like any others, and start with it; what is blocked gives none. */
    @Test
    void aScheduledAssignmentCanBeRenewedOntoButNotASuspendedOne() {
        var world = RenewalWorld.of(2, 3);
        var partner = world.company.partner().manager();
        String order = world.company
                .manager()
                .mutate("RequestOrder", "quantity", 1, "renewsId", world.assignment)
                .done("order.id");
        String successor = partner.mutate("AssignOrder", "orderId", order, "startAtPredecessorEnd", true)
                .done("order.assignment.id");
        var next = new RenewalWorld(world.company, world.expired, successor);
        String plan = next.plan(world.expired).done("plan.id");
        String stale = next.plan(world.expired.subList(1, 2)).done("plan.id");
        assertThat(counts(next.plan(world.expired))).isEqualTo(Map.of("RENEW", 1, "NO_LICENCE_LEFT", 1));

        assertThat(next.apply(plan).<Integer>done("plan.identifiedCount")).isEqualTo(1);
        assertThat(Superuser.texts(
                        "select (l.starts_at = a.starts_at and l.starts_at > now()) from allocation l"
                                + " join assignment a on a.id = l.assignment_id where a.id = ?",
                        Rows.uuid(IdType.ASSIGNMENT, successor)))
                .containsExactly("t");
        // Until then there is room for a licence.
        assertThat(counts(world.plan(world.expired))).isEqualTo(Map.of("RENEW", 2));
        assertThat(counts(next.plan(world.expired))).isEqualTo(Map.of("NOT_EXPIRED", 1, "NO_LICENCE_LEFT", 1));
        next.staleAndNothingHappens(stale);

        String ofSuspended = world.plan(world.expired).done("plan.id");
        partner.mutate("SuspendAssignment", "assignmentId", world.assignment).done("assignment");
        world.staleAndNothingHappens(ofSuspended);
        assertThat(world.plan(world.expired).refusal()).isEqualTo("NO_LICENCE_LEFT");
        assertThat(world.plan(world.expired).refusedField()).containsExactly("assignmentId");
    }

    /** Each plan has as many rows as the file. */
    @Test
    void oneFileIsPlannedWithTenTimesAtMostAndOthersAsBefore() {
        var world = RenewalWorld.of(1, 1);
        var manager = world.company.manager();
        var upload = CsvFiles.uploaded(manager, CsvFiles.people(world.expired));
        var outcomes = Together.times(12, () -> world.plan(manager, upload).outcome());
        assertThat(outcomes).filteredOn("OK"::equals).hasSize(10);
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("OK")).containsExactly("CONFLICT", "CONFLICT");

        var refused = manager.mutate("PlanLearners", "uploadId", upload, "emailColumn", 2, "nameColumn", 1);
        assertThat(refused.refusal()).isEqualTo("CONFLICT");
        assertThat(refused.refusedField()).containsExactly("uploadId");
        assertThat(Rows.count(
                        "select count(*) from csv_plan_row where partner_id = ?",
                        Rows.uuid(IdType.PARTNER, world.company.partner().id())))
                .isEqualTo(10);
        assertThat(counts(world.plan(world.expired))).isEqualTo(Map.of("RENEW", 1));
    }

    @Test
    void aPlanWithNothingToDoIsRefused() {
        var world = RenewalWorld.of(1, 1);
        String plan = world.plan(List.of("nobody@people.example")).done("plan.id");
        assertThat(world.apply(plan).refusal()).isEqualTo("INVALID_INPUT");
    }
}
