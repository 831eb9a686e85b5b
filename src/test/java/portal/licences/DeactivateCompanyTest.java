package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Together;

@QuarkusTest
class DeactivateCompanyTest {

    private static final int ROUNDS = 12;

    @Test
    void onceItsLicencesHaveExpiredACompanyIsDeactivatedAndTakesNoNewBusiness() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(3);
        var learners = company.learners(1);
        expire(assignment);

        assertThat(deactivate(company).<String>done("company.status")).isEqualTo("INACTIVE");
        var manager = company.manager();
        assertThat(manager.mutate("RequestOrder", "quantity", 1).refusal()).isEqualTo("COMPANY_INACTIVE");
        assertThat(manager.mutate("AllocateLicences", "learnerIds", learners).errorCode())
                .isEqualTo("LICENCES_EXPIRED");
        assertThat(addLearner(company).errorCode()).isEqualTo("LICENCES_EXPIRED");
        var unlicensed = TestWorld.partner().company();
        deactivate(unlicensed).done("company");
        assertThat(addLearner(unlicensed).refusal()).isEqualTo("COMPANY_INACTIVE");
        assertThat(manager.run("Orders").<Integer>data("orders.totalCount")).isEqualTo(1);
        assertThat(deactivate(company).refusal()).isEqualTo("CONFLICT");

        assertThat(reactivate(company).<String>done("company.status")).isEqualTo("ACTIVE");
        assertThat(manager.mutate("RequestOrder", "quantity", 1).<String>done("order.status"))
                .isEqualTo("REQUESTED");
        assertThat(reactivate(company).refusal()).isEqualTo("CONFLICT");
        assertThat(trail(company)).containsExactly("deactivateCompany", "reactivateCompany");
    }

    @Test
    void whileLicencesLastTheRefusalSaysUntilWhen() {
        var company = TestWorld.partner().company("Asia/Tokyo");
        company.licences(1);
        var refused = deactivate(company);

        assertThat(refused.refusal()).isEqualTo("CONFLICT");
        assertThat(refused.refusedField()).containsExactly("companyId");
        assertThat((String) refused.userErrors().get(0).get("message"))
                .matches("The company's last licences end on \\d+ \\w+ \\d{4} at \\d\\d:\\d\\d \\(Asia/Tokyo\\)\\.");
        assertThat(status(company)).isEqualTo("ACTIVE");
    }

    @Test
    void whileOrdersWaitTheyAreDecidedFirst() {
        var company = TestWorld.partner().company();
        company.requestOrder(1);
        var refused = deactivate(company);

        assertThat(refused.refusal()).isEqualTo("CONFLICT");
        assertThat((String) refused.userErrors().get(0).get("message")).contains("Open orders: 1");
        assertThat(status(company)).isEqualTo("ACTIVE");
    }

    @Test
    void anotherPartnersCompanyIsNotFound() {
        var stranger = TestWorld.partner().manager();
        var company = TestWorld.partner().company();

        assertThat(stranger.mutate("DeactivateCompany", "companyId", company.id())
                        .refusal())
                .isEqualTo("NOT_FOUND");
        assertThat(stranger.mutate("ReactivateCompany", "companyId", company.id())
                        .refusal())
                .isEqualTo("NOT_FOUND");
    }

    /** Either the new business comes first and the company stays, or the company is deactivated and takes none. */
    @Test
    void deactivationAndNewBusinessExcludeEachOther() {
        var partner = TestWorld.partner();
        int closed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var company = partner.company();
            company.manager().run("Viewer");
            var answers = Together.all(List.<Callable<Answer>>of(
                    () -> deactivate(company),
                    () -> company.manager().mutate("RequestOrder", "quantity", 1),
                    () -> company.manager().mutate("RequestOrder", "quantity", 2)));

            if (answers.get(0).userErrors().isEmpty()) {
                closed++;
                assertThat(List.of(answers.get(1).refusal(), answers.get(2).refusal()))
                        .containsOnly("COMPANY_INACTIVE");
                assertThat(status(company)).isEqualTo("INACTIVE");
            } else {
                assertThat(answers.get(0).refusal()).isEqualTo("CONFLICT");
                assertThat(status(company)).isEqualTo("ACTIVE");
            }
        }
        assertThat(closed).isBetween(0, ROUNDS);
    }

    /** Without the lock on the company's row, licences could be granted between the two checks. */
    @Test
    void concurrentAssignmentLeavesNoInactiveCompanyWithLicences() {
        var partner = TestWorld.partner();
        for (int round = 0; round < ROUNDS; round++) {
            var company = partner.company();
            var order = company.requestOrder(1);
            Together.all(List.<Callable<Answer>>of(
                    () -> deactivate(company),
                    () -> partner.manager().mutate("AssignOrder", "orderId", order),
                    () -> deactivate(company)));

            assertThat(Superuser.texts("""
                    select c.id from company c join assignment a on a.partner_id = c.partner_id and a.company_id = c.id
                    where c.id = ? and c.status = 'INACTIVE' and a.licence_expires_at > now()""", Rows.uuid(IdType.COMPANY, company.id())))
                    .isEmpty();
        }
    }

    private static void expire(String assignment) {
        Superuser.execute("""
                update assignment set starts_at = starts_at - interval '2 years',
                licence_expires_at = licence_expires_at - interval '2 years' where id = ?""", Rows.uuid(IdType.ASSIGNMENT, assignment));
    }

    private static Answer deactivate(TestCompany company) {
        return company.partner().manager().mutate("DeactivateCompany", "companyId", company.id());
    }

    private static Answer reactivate(TestCompany company) {
        return company.partner().manager().mutate("ReactivateCompany", "companyId", company.id());
    }

    private static Answer addLearner(TestCompany company) {
        return company.manager()
                .mutate(
                        "AddLearners",
                        "learners",
                        List.of(Map.of("name", "Late", "email", TestWorld.unique() + "@people.example")));
    }

    private static String status(TestCompany company) {
        return company.manager().run("Company", "id", company.id()).data("company.status");
    }

    private static List<String> trail(TestCompany company) {
        return Superuser.texts(
                "select action from audit_entry where action like '%activateCompany' and subject_id = ? order by at",
                Rows.uuid(IdType.COMPANY, company.id()));
    }
}
