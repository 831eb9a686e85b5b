package portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.CsvFiles;
import portal.testsupport.Rows;
import portal.testsupport.Snapshot;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/** A company whose learners' licences are over, and new ones. */
public final class RenewalWorld {

    public final TestCompany company;
    public final List<String> expired;
    final String assignment;

    RenewalWorld(TestCompany company, List<String> expired, String assignment) {
        this.company = company;
        this.expired = expired;
        this.assignment = assignment;
    }

    public static RenewalWorld of(int expired, int licences) {
        var company = TestWorld.partner().company();
        var emails = CsvFiles.expiredLearners(company, expired);
        return new RenewalWorld(company, emails, company.licences(licences));
    }

    public Answer plan(List<String> emails) {
        return plan(company.manager(), CsvFiles.uploaded(company.manager(), CsvFiles.people(emails)));
    }

    public Answer plan(Caller caller, String upload) {
        return CsvFiles.planRenewal(caller, upload, company.partner().productId(), assignment);
    }

    public Answer apply(String plan, Object... more) {
        var input = new ArrayList<Object>(List.of("planId", plan));
        input.addAll(List.of(more));
        return company.manager().mutate("ApplyRenewal", input.toArray());
    }

    int allocated() {
        return Rows.count(
                "select count(*) from allocation where assignment_id = ?", Rows.uuid(IdType.ASSIGNMENT, assignment));
    }

    void staleAndNothingHappens(String plan) {
        var before = Snapshot.of(company.partner().id());
        assertThat(apply(plan).refusal()).isEqualTo("PLAN_STALE");
        assertThat(Snapshot.of(company.partner().id())).isEqualTo(before);
    }

    public int audited(String action, String details) {
        return Rows.count(
                "select count(*) from audit_entry where company_id = ? and action = ? and "
                        + details.replace("?", "??"),
                Rows.uuid(IdType.COMPANY, company.id()),
                action);
    }

    static Map<String, Integer> counts(Answer planned) {
        var counts = new HashMap<String, Integer>();
        planned.<List<Map<String, Object>>>done("plan.counts")
                .forEach(count -> counts.put((String) count.get("outcome"), (Integer) count.get("count")));
        return counts;
    }
}
