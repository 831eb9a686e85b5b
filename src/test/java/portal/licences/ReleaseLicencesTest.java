package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.kernel.Ids;
import portal.testsupport.Answer;
import portal.testsupport.Rows;
import portal.testsupport.Snapshot;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Together;

@QuarkusTest
class ReleaseLicencesTest {

    private static Answer release(TestCompany company, List<String> allocations) {
        return company.manager().mutate("ReleaseLicences", "allocationIds", allocations);
    }

    private static List<String> allocated(TestCompany company, List<String> learners) {
        return company.manager()
                .mutate("AllocateLicences", "learnerIds", learners)
                .done("allocations.id");
    }

    @Test
    void theRestOfTheTermReturnsToThePoolAndHistoryIsKept() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(2);
        var learners = company.learners(3);
        var allocations = allocated(company, learners.subList(0, 2));

        var answer = release(company, List.of(allocations.get(1), allocations.get(0)));
        assertThat(answer.<List<String>>done("allocations.id")).containsExactly(allocations.get(1), allocations.get(0));
        assertThat(answer.<List<String>>done("allocations.status")).containsOnly("RELEASED");
        assertThat(answer.<Integer>done("allocations[0].assignment.freeCount")).isEqualTo(2);
        assertThat(OffsetDateTime.parse(answer.done("allocations[0].endsAt"))).isBefore(OffsetDateTime.now());
        assertThat(company.manager()
                        .run("Allocations", "filter", Map.of("assignmentId", assignment, "status", "RELEASED"))
                        .<Integer>data("allocations.totalCount"))
                .isEqualTo(2);
        assertThat(Rows.count(
                        "select count(*) from audit_entry where action = 'releaseLicences' and company_id = ?",
                        Rows.uuid(IdType.COMPANY, company.id())))
                .isEqualTo(2);
        // The same learner may have one again, and somebody else the other.
        assertThat(allocated(company, List.of(learners.get(2), learners.get(0))))
                .hasSize(2);
    }

    @Test
    void allOrNone() {
        var partner = TestWorld.partner();
        var company = partner.company();
        company.licences(3);
        var allocations = allocated(company, company.learners(3));
        release(company, allocations.subList(2, 3)).done("allocations");

        var again = release(company, allocations);
        assertThat(again.refusal()).isEqualTo("CONFLICT");
        assertThat(again.refusedField()).containsExactly("allocationIds", "2");
        var unknown = release(company, List.of(allocations.get(0), IdType.ALLOCATION.encode(Ids.next())));
        assertThat(unknown.refusal()).isEqualTo("NOT_FOUND");
        assertThat(unknown.refusedField()).containsExactly("allocationIds", "1");
        var sibling = partner.company();
        sibling.manager().run("Viewer");
        var before = Snapshot.of(partner.id());
        assertThat(release(sibling, allocations.subList(0, 1)).refusal()).isEqualTo("NOT_FOUND");
        assertThat(release(company, allocations).refusal()).isEqualTo("CONFLICT");
        assertThat(Snapshot.of(partner.id())).isEqualTo(before);
    }

    @Test
    void anExpiredLicenceCannotBeReleased() {
        var company = TestWorld.partner().company();
        company.licences(1);
        var allocations = allocated(company, company.learners(1));
        Superuser.execute(
                "update allocation set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day' where id = ?",
                Rows.uuid(IdType.ALLOCATION, allocations.get(0)));
        assertThat(release(company, allocations).refusal()).isEqualTo("CONFLICT");
    }

    @Test
    void onlyOneOfConcurrentReleasesSucceeds() {
        var company = TestWorld.partner().company();
        company.licences(5);
        var allocations = allocated(company, company.learners(5));
        var outcomes = Together.times(
                8, () -> release(company, allocations).userErrors().size());
        assertThat(outcomes).containsExactlyInAnyOrder(0, 1, 1, 1, 1, 1, 1, 1);
    }
}
