package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;
import portal.testsupport.Together;

/** New learners get licences automatically if the company has chosen so, while licences last, and nobody else does. */
@QuarkusTest
class AllocateToNewLearnersTest {

    private static TestCompany company(TestPartner partner) {
        var company = partner.company();
        Superuser.execute("update company set auto_allocate = true where id = ?", uuid(company));
        return company;
    }

    private static Object uuid(TestCompany company) {
        return Rows.uuid(IdType.COMPANY, company.id());
    }

    private static int held(TestCompany company) {
        return Rows.count("select count(*) from allocation where company_id = ? and closed_as is null", uuid(company));
    }

    @Test
    void newLearnersHoldALicenceAtOnce() {
        var company = company(TestWorld.partner());
        var assignment = company.licences(5);
        var learners = company.learners(3);

        List<String> holders = company.manager()
                .run("Learners", "filter", Map.of("licence", "ALLOCATED", "assignmentId", assignment))
                .data("learners.edges.node.id");
        assertThat(holders).containsExactlyInAnyOrderElementsOf(learners);
        assertThat(Rows.count(
                        "select count(*) from audit_entry where company_id = ? and action = 'allocateLicences'"
                                + " and details ->> 'reason' = 'newLearner'",
                        uuid(company)))
                .isEqualTo(3);
    }

    @Test
    void autoAllocationRequiresTheCompanySetting() {
        var company = TestWorld.partner().company();
        company.licences(5);
        company.learners(3);
        assertThat(held(company)).isZero();
    }

    @Test
    void learnersAreAddedEvenIfLicencesRunOut() {
        var company = company(TestWorld.partner());
        company.licences(2);
        company.licences(1);
        assertThat(company.learners(5)).hasSize(5);
        assertThat(held(company)).isEqualTo(3);
        assertThat(company.learners(2)).hasSize(2);
        assertThat(held(company)).isEqualTo(3);
    }

    @Test
    void theyGetOneOfEachProduct() {
        var partner = TestWorld.partner();
        var company = company(partner);
        company.licences(2);
        var second = TestWorld.product(List.of("SEATS"));
        TestWorld.offer(partner.id(), second);
        partner.assign(company.manager()
                .mutate("RequestOrder", "quantity", 1, "productId", second)
                .done("order.id"));
        company.learners(2);
        assertThat(held(company)).isEqualTo(3);
    }

    @Test
    void expiredLearnersAreNotAutoAllocatedEvenIfAddedAgain() {
        var company = company(TestWorld.partner());
        company.licences(4);
        var returning = Map.of("name", "Returning", "email", TestWorld.unique() + "@people.example");
        List<String> learner = company.manager()
                .mutate("AddLearners", "learners", List.of(returning))
                .done("learners.id");
        Superuser.execute(
                "update allocation set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day' where company_id = ?",
                uuid(company));
        company.manager().mutate("RemoveMember", "memberId", learner.get(0)).done("member.id");

        company.manager().mutate("AddLearners", "learners", List.of(returning)).done("learners");
        assertThat(Rows.count("select count(*) from allocation where company_id = ?", uuid(company)))
                .isEqualTo(1);
    }

    @Test
    void manyAtOnceGetNoMoreThanThereAre() {
        var company = company(TestWorld.partner());
        company.licences(25);
        var added = Together.all(IntStream.range(0, 8)
                .<java.util.concurrent.Callable<Integer>>mapToObj(
                        i -> () -> company.learners(5).size())
                .toList());
        assertThat(added).containsOnly(5);
        assertThat(held(company)).isEqualTo(25);
    }
}
