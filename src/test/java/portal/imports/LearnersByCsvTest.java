package portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.CsvFiles;
import portal.testsupport.Invited;
import portal.testsupport.Rows;
import portal.testsupport.Snapshot;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Together;

/** Adding learners by a file: the plan is applied exactly, for all or for nobody. */
@QuarkusTest
class LearnersByCsvTest {

    private static Answer plan(TestCompany company, String file) {
        return company.manager()
                .mutate(
                        "PlanLearners",
                        "uploadId",
                        CsvFiles.uploaded(company.manager(), file),
                        "emailColumn",
                        2,
                        "nameColumn",
                        1);
    }

    private static Answer apply(TestCompany company, String plan) {
        return company.manager().mutate("ApplyLearners", "planId", plan);
    }

    private static int learners(TestCompany company) {
        return Rows.count(
                "select count(*) from membership where company_id = ? and 'LEARNER' = any (roles) and status <> 'REMOVED'",
                Rows.uuid(IdType.COMPANY, company.id()));
    }

    @Test
    void everyRowGetsItsPlannedOutcome() {
        var company = TestWorld.partner().company();
        var unique = TestWorld.unique();
        var learner = Superuser.texts(
                        "select email from membership where id = ?",
                        Rows.uuid(IdType.MEMBER, company.learners(1).get(0)))
                .get(0);
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        var file = "Name;E-Mail\r\n" + " Zoë ;ZOE." + unique + "@people.example\r\n" + "Zoë;zoe." + unique
                + "@people.example\r\n" + "Known;" + learner + "\r\n" + ";nameless@people.example\r\n" + "X;nobody\r\n"
                + "User;" + user.caller().persona().email() + "\r\n";

        var planned = plan(company, file);
        var counts = new HashMap<String, Integer>();
        planned.<List<Map<String, Object>>>done("plan.counts")
                .forEach(count -> counts.put((String) count.get("outcome"), (Integer) count.get("count")));
        assertThat(counts)
                .isEqualTo(
                        Map.of("ADD", 2, "DUPLICATE", 1, "ALREADY_LEARNER", 1, "INVALID_NAME", 1, "INVALID_EMAIL", 1));
        assertThat(learners(company)).isEqualTo(1);

        assertThat(apply(company, planned.done("plan.id")).<Integer>done("plan.identifiedCount"))
                .isEqualTo(2);
        assertThat(learners(company)).isEqualTo(3);
        assertThat(Superuser.texts(
                        "select name from membership where email = ? and company_id = ?",
                        "zoe." + unique + "@people.example",
                        Rows.uuid(IdType.COMPANY, company.id())))
                .containsExactly("Zoë");
        assertThat(Superuser.texts(
                        "select roles::text from membership where id = ?", Rows.uuid(IdType.MEMBER, user.memberId())))
                .containsExactly("{REGISTERED_USER,LEARNER}");
        assertThat(Rows.count(
                        "select count(*) from audit_entry where company_id = ? and action = 'addLearners'",
                        Rows.uuid(IdType.COMPANY, company.id())))
                .isEqualTo(3);
        assertThat(Rows.count(
                        "select count(*) from audit_entry where company_id = ? and action = 'applyLearners'",
                        Rows.uuid(IdType.COMPANY, company.id())))
                .isEqualTo(1);
        assertThat(apply(company, planned.done("plan.id")).refusal()).isEqualTo("PLAN_STALE");
        assertThat(CsvFiles.rows(company.manager(), planned.done("plan.id")).body())
                .contains("3,DUPLICATE,Zoë,", "5,INVALID_NAME,,", "6,INVALID_EMAIL,X,nobody");
    }

    @Test
    void aPlanIsStaleOnceSomebodyInItIsAddedOtherwise() {
        var company = TestWorld.partner().company();
        String plan = plan(company, CsvFiles.people(List.of("a@people.example", "b@people.example")))
                .done("plan.id");
        company.manager()
                .mutate("AddLearners", "learners", List.of(Map.of("email", "b@people.example", "name", "B")))
                .done("learners");
        var before = Snapshot.of(company.partner().id());

        assertThat(apply(company, plan).refusal()).isEqualTo("PLAN_STALE");
        assertThat(Snapshot.of(company.partner().id())).isEqualTo(before);
    }

    @Test
    void twentyConcurrentApplicationsAddOnce() {
        var company = TestWorld.partner().company();
        String plan = plan(company, CsvFiles.people(List.of("a@people.example", "b@people.example")))
                .done("plan.id");
        var outcomes = Together.times(20, () -> apply(company, plan).outcome()).stream()
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
        assertThat(outcomes).isEqualTo(Map.of("OK", 1L, "PLAN_STALE", 19L));
        assertThat(learners(company)).isEqualTo(2);
    }

    /** Two files with somebody in common: one is done, of the other nothing. */
    @Test
    void twoPlansAtOnceWithSomebodyInCommon() {
        var company = TestWorld.partner().company();
        var plans = List.<String>of(
                plan(company, CsvFiles.people(List.of("a@people.example", "b@people.example")))
                        .done("plan.id"),
                plan(company, CsvFiles.people(List.of("b@people.example", "c@people.example")))
                        .done("plan.id"));
        var outcomes = Together.all(plans.stream()
                .<java.util.concurrent.Callable<String>>map(
                        plan -> () -> apply(company, plan).outcome())
                .toList());
        assertThat(outcomes).containsExactlyInAnyOrder("OK", "PLAN_STALE");
        assertThat(learners(company)).isEqualTo(2);
    }

    @Test
    void newLearnersGetLicencesWhereTheCompanyWantsSo() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(6_000);
        company.manager()
                .mutate("UpdateCompany", "companyId", company.id(), "version", 0, "autoAllocate", true)
                .done("company.id");
        var emails = IntStream.range(0, 6_001)
                .mapToObj(i -> "l" + i + "@people.example")
                .toList();

        assertThat(apply(company, plan(company, CsvFiles.people(emails)).done("plan.id"))
                        .<Integer>done("plan.identifiedCount"))
                .isEqualTo(6_001);
        assertThat(learners(company)).isEqualTo(6_001);
        assertThat(Rows.count(
                        "select count(*) from allocation where assignment_id = ?",
                        Rows.uuid(IdType.ASSIGNMENT, assignment)))
                .isEqualTo(6_000);
    }
}
