package portal.renewals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.CsvFiles;
import portal.testsupport.Invited;
import portal.testsupport.ManageMode;
import portal.testsupport.Pool;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Snapshot;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Together;

/** Renewing by a file: what is shown is what is done, for all or for nobody (product spec, "Renewal by CSV"). */
@QuarkusTest
@QuarkusTestResource(PortalServers.class)
class RenewalByCsvTest {

    /** A company whose learners' licences are over, and new ones. */
    private record World(TestCompany company, List<String> expired, String assignment) {

        static World of(int expired, int licences) {
            var company = TestWorld.partner().company();
            var emails = CsvFiles.expiredLearners(company, expired);
            return new World(company, emails, company.licences(licences));
        }

        Answer plan(List<String> emails) {
            return plan(company.manager(), CsvFiles.uploaded(company.manager(), CsvFiles.people(emails)));
        }

        Answer plan(Caller caller, String upload) {
            return caller.mutate(
                    "PlanRenewal",
                    "uploadId",
                    upload,
                    "column",
                    2,
                    "productId",
                    company.partner().productId(),
                    "assignmentId",
                    assignment);
        }

        Answer apply(String plan, Object... more) {
            var input = new ArrayList<Object>(List.of("planId", plan));
            input.addAll(List.of(more));
            return company.manager().mutate("ApplyRenewal", input.toArray());
        }

        int allocated() {
            return Rows.count(
                    "select count(*) from allocation where assignment_id = ?",
                    Rows.uuid(IdType.ASSIGNMENT, assignment));
        }

        void staleAndNothingHappens(String plan) {
            var before = Snapshot.of(company.partner().id());
            assertThat(apply(plan).refusal()).isEqualTo("PLAN_STALE");
            assertThat(Snapshot.of(company.partner().id())).isEqualTo(before);
        }
    }

    private static Map<String, Integer> counts(Answer planned) {
        var counts = new HashMap<String, Integer>();
        planned.<List<Map<String, Object>>>done("plan.counts")
                .forEach(count -> counts.put((String) count.get("outcome"), (Integer) count.get("count")));
        return counts;
    }

    @Test
    void everyRowIsToldWhatBecomesOfItAndWhy() {
        var world = World.of(3, 2);
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
        assertThat(audited(world, "allocateLicences", "details ? 'plan'")).isEqualTo(2);
        assertThat(audited(world, "applyRenewal", "details ->> 'renewed' = '2'"))
                .isEqualTo(1);
        assertThat(audited(world, "uploadCsv", "details ->> 'rows' = '11'")).isEqualTo(1);
    }

    private static int audited(World world, String action, String details) {
        return Rows.count(
                "select count(*) from audit_entry where company_id = ? and action = ? and "
                        + details.replace("?", "??"),
                Rows.uuid(IdType.COMPANY, world.company.id()),
                action);
    }

    private static String email(String member) {
        return Superuser.texts("select email from membership where id = ?", Rows.uuid(IdType.MEMBER, member))
                .get(0);
    }

    @Test
    void theRowsArePagedAndFilteredByOutcome() {
        var world = World.of(3, 3);
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
        var world = World.of(1, 1);
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

    @Test
    void aPlanIsStaleOnceAnythingThatItReliedOnHasChanged() {
        var world = World.of(4, 3);
        var manager = world.company.manager();
        String first = world.plan(world.expired.subList(0, 2)).done("plan.id");
        String others = world.plan(world.expired.subList(2, 3)).done("plan.id");
        String scarce = world.plan(world.expired).done("plan.id");
        String unknown = world.plan(List.of(world.expired.get(2), "later@people.example"))
                .done("plan.id");

        // Others take a licence that this plan did not need: still as shown.
        assertThat(world.apply(others).<Integer>done("plan.identifiedCount")).isEqualTo(1);
        // Somebody who was to be renewed has been.
        world.staleAndNothingHappens(scarce);
        world.staleAndNothingHappens(unknown);
        // The last licences are taken.
        manager.mutate("AllocateLicences", "assignmentId", world.assignment, "learnerIds", world.company.learners(1))
                .done("allocations");
        world.staleAndNothingHappens(first);
        // Once applied, it is done with.
        world.staleAndNothingHappens(others);
    }

    @Test
    void aPlanIsStaleIfALearnerIsRemovedOrAppearsOrTheOrderIsRefunded() {
        var world = World.of(2, 5);
        var manager = world.company.manager();
        String removed = world.plan(world.expired.subList(0, 1)).done("plan.id");
        String appears =
                world.plan(List.of(world.expired.get(1), "late@people.example")).done("plan.id");
        String refunded = world.plan(world.expired.subList(1, 2)).done("plan.id");

        manager.mutate("RemoveMember", "memberId", member(world, world.expired.get(0)))
                .done("member");
        world.staleAndNothingHappens(removed);
        manager.mutate("AddLearners", "learners", List.of(Map.of("email", "late@people.example", "name", "Late")))
                .done("learners");
        world.staleAndNothingHappens(appears);

        var partner = world.company.partner().manager();
        String order = manager.run("Assignment", "id", world.assignment).data("assignment.order.id");
        String hash = partner.mutate("PreviewRefund", "orderId", order).done("preview.hash");
        partner.mutate("RefundOrder", "orderId", order, "previewHash", hash).done("order");
        world.staleAndNothingHappens(refunded);
        assertThat(world.plan(world.expired).refusal()).isEqualTo("NO_LICENCE_LEFT");
    }

    private static String member(World world, String email) {
        return IdType.MEMBER.encode(java.util.UUID.fromString(Superuser.texts(
                        "select id from membership where email = ? and company_id = ?",
                        email,
                        Rows.uuid(IdType.COMPANY, world.company.id()))
                .get(0)));
    }

    /** Licences of a term to come are given like any others, and start with it; what is blocked gives none. */
    @Test
    void aSuccessorWhoseTermIsToComeIsRenewedOntoAndOneThatIsSuspendedIsNot() {
        var world = World.of(2, 3);
        var partner = world.company.partner().manager();
        String order = world.company
                .manager()
                .mutate("RequestOrder", "quantity", 1, "renewsId", world.assignment)
                .done("order.id");
        String successor = partner.mutate("AssignOrder", "orderId", order, "startAtPredecessorEnd", true)
                .done("order.assignment.id");
        var next = new World(world.company, world.expired, successor);
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
        var world = World.of(1, 1);
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
        var world = World.of(1, 1);
        String plan = world.plan(List.of("nobody@people.example")).done("plan.id");
        assertThat(world.apply(plan).refusal()).isEqualTo("INVALID_INPUT");
    }

    @Test
    void theSameKeyTwentyTimesAtOnceAppliesOnce() {
        var world = World.of(3, 9);
        String plan = world.plan(world.expired).done("plan.id");
        var key = TestWorld.unique();

        var outcomes = Together.times(20, () -> world.apply(plan, "idempotencyKey", key)).stream()
                .map(Answer::outcome)
                .collect(Collectors.toSet());
        assertThat(outcomes).containsExactly("OK");
        assertThat(world.allocated()).isEqualTo(3);
        assertThat(audited(world, "applyRenewal", "true")).isEqualTo(1);
    }

    @Test
    void withoutAKeyTwentyAtOnceApplyOnceToo() {
        var world = World.of(3, 9);
        String plan = world.plan(world.expired).done("plan.id");

        var outcomes = Together.times(20, () -> world.apply(plan).outcome()).stream()
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
        assertThat(outcomes).isEqualTo(Map.of("OK", 1L, "PLAN_STALE", 19L));
        assertThat(world.allocated()).isEqualTo(3);
    }

    /** Whoever comes first takes its licences; a plan is done whole or not at all. */
    @Test
    void appliedWhileOthersAllocateItIsAllOrNothing() {
        for (int round = 0; round < 5; round++) {
            var world = World.of(6, 10);
            var manager = world.company.manager();
            var learners = world.company.learners(8);
            String plan = world.plan(world.expired).done("plan.id");
            var calls = new ArrayList<Callable<String>>();
            calls.add(() -> world.apply(plan).outcome());
            learners.forEach(learner -> calls.add(() -> manager.mutate(
                            "AllocateLicences", "assignmentId", world.assignment, "learnerIds", List.of(learner))
                    .outcome()));

            var outcomes = Together.all(calls);
            int others = (int) outcomes.subList(1, outcomes.size()).stream()
                    .filter("OK"::equals)
                    .count();
            assertThat(outcomes.get(0)).isIn("OK", "PLAN_STALE");
            assertThat(outcomes.subList(1, outcomes.size())).isSubsetOf("OK", "NO_LICENCE_LEFT");
            assertThat(world.allocated()).isEqualTo(others + (outcomes.get(0).equals("OK") ? 6 : 0));
            assertThat(others).isEqualTo(outcomes.get(0).equals("OK") ? 4 : 8);
            assertThat(Pool.isWhole(world.assignment)).isEqualTo(world.allocated());
        }
    }

    /** Two plans over the same learners and too few licences: one is done, the other stale. */
    @Test
    void ofTwoPlansForTheSameLearnersOneIsApplied() {
        var world = World.of(4, 9);
        var plans = List.<String>of(
                world.plan(world.expired).done("plan.id"),
                world.plan(world.expired.subList(1, 4)).done("plan.id"));

        var outcomes = Together.all(plans.stream()
                .<Callable<String>>map(plan -> () -> world.apply(plan).outcome())
                .toList());
        assertThat(outcomes).containsExactlyInAnyOrder("OK", "PLAN_STALE");
        assertThat(world.allocated()).isEqualTo(outcomes.get(0).equals("OK") ? 4 : 3);
    }

    @Test
    void aFileAndAPlanAreTheirMakersAlone() {
        var world = World.of(1, 1);
        var upload = CsvFiles.uploaded(world.company.manager(), CsvFiles.people(world.expired));
        String plan = world.plan(world.company.manager(), upload).done("plan.id");

        for (var other : List.of(
                Invited.toCompany(world.company.manager(), "CUSTOMER_MANAGER").caller(),
                world.company.partner().company().manager(),
                TestWorld.partner().company().manager())) {
            other.run("Viewer");
            var sinceThen = Snapshot.of(world.company.partner().id());
            assertThat(world.plan(other, upload).refusal()).isEqualTo("NOT_FOUND");
            assertThat(other.mutate("ApplyRenewal", "planId", plan).refusal()).isEqualTo("NOT_FOUND");
            assertThat(other.run("RenewalPlan", "id", plan).<Object>data("renewalPlan"))
                    .isNull();
            assertThat(CsvFiles.rows(other, plan).status()).isEqualTo(404);
            assertThat(Snapshot.of(world.company.partner().id())).isEqualTo(sinceThen);
        }
        assertThat(world.company
                        .manager()
                        .mutate("ApplyLearners", "planId", plan)
                        .refusal())
                .isEqualTo("NOT_FOUND");
        assertThat(world.apply(plan).<String>done("plan.id")).isEqualTo(plan);
    }

    /** What a partner uploads inside a company stays in that session. */
    @Test
    void insideManageModeAFileIsTheSessionsAlone() {
        var world = World.of(2, 2);
        var partner = world.company.partner().manager();
        var inside = ManageMode.enter(partner, world.company.id()).caller();
        var upload = CsvFiles.uploaded(inside, CsvFiles.people(world.expired));
        String plan = world.plan(inside, upload).done("plan.id");

        var later = ManageMode.enter(partner, world.company.id()).caller();
        for (var other : List.of(later, world.company.manager())) {
            assertThat(world.plan(other, upload).refusal()).isEqualTo("NOT_FOUND");
            assertThat(CsvFiles.rows(other, plan).status()).isEqualTo(404);
        }
        assertThat(CsvFiles.upload(partner, CsvFiles.people(world.expired)).status())
                .isEqualTo(403);
        assertThat(inside.mutate("ApplyRenewal", "planId", plan).<Integer>done("plan.identifiedCount"))
                .isEqualTo(2);
        assertThat(audited(world, "applyRenewal", "manage_session_id is not null"))
                .isEqualTo(1);
    }
}
