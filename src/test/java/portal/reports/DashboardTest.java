package portal.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Caller;
import portal.testsupport.ManageMode;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.Time;

/** The figures of a portal's first page, for a partner and for a company. */
@QuarkusTest
class DashboardTest {

    @Inject
    SessionFactory sessions;

    @AfterEach
    void realTime() {
        Time.isReal();
    }

    private static Map<String, Object> dashboard(Caller caller) {
        return caller.run("Dashboard").data("dashboard");
    }

    private static void allocate(TestCompany company, String assignment, int learners) {
        company.manager()
                .mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", company.learners(learners))
                .done("allocations");
    }

    @Test
    void aPartnerSeesAllItsCompaniesAndACompanyItself() {
        var partner = TestWorld.partner();
        var first = partner.company();
        var second = partner.company("Asia/Tokyo");
        partner.company();
        var assignment = first.licences(5);
        allocate(first, assignment, 3);
        second.licences(4);
        second.requestOrder(1);
        var stranger = TestWorld.partner().company();
        stranger.licences(9);

        assertThat(dashboard(partner.manager()))
                .containsEntry("companyCount", 3)
                .containsEntry("expiredCompanyCount", 0)
                .containsEntry("requestedOrderCount", 1)
                .containsEntry("activeAssignmentCount", 2)
                .containsEntry("expiringAssignmentCount", 0)
                .containsEntry("licenceCount", 9)
                .containsEntry("allocatedCount", 3)
                .containsEntry("freeCount", 6)
                .containsEntry("expiringCount", 0)
                .containsEntry("learnerCount", null)
                .containsEntry("expiredLearnerCount", null);
        var own = dashboard(first.manager());
        assertThat(own)
                .containsEntry("companyCount", 1)
                .containsEntry("requestedOrderCount", 0)
                .containsEntry("licenceCount", 5)
                .containsEntry("freeCount", 2)
                .containsEntry("learnerCount", 3)
                .containsEntry("expiredLearnerCount", 0);
        var inside = dashboard(ManageMode.enter(partner.manager(), first.id()).caller());
        assertThat(inside).containsEntry("learnerCount", 3).containsEntry("licenceCount", 5);
        assertThat(dashboard(TestWorld.operator())).containsEntry("licenceCount", 0);
    }

    @Test
    void onlyLicencesThatLearnersCanGetAreFreeAndAClosedCompanyHasNotExpired() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var assignment = company.licences(2);
        var file = TestWorld.product(List.of("LICENCE_FILE"));
        TestWorld.offer(partner.id(), file);
        partner.assign(company.manager()
                .mutate("RequestOrder", "quantity", 7, "productId", file)
                .done("order.id"));
        assertThat(dashboard(company.manager()))
                .containsEntry("licenceCount", 9)
                .containsEntry("freeCount", 2);

        Time.is(Instant.parse(
                        company.manager().run("Assignment", "id", assignment).data("assignment.licenceExpiresAt"))
                .plusSeconds(60));
        assertThat(dashboard(partner.manager())).containsEntry("expiredCompanyCount", 1);
        partner.manager().mutate("DeactivateCompany", "companyId", company.id()).done("company");
        assertThat(dashboard(partner.manager())).containsEntry("expiredCompanyCount", 0);
    }

    @Test
    void theClockTellsWhatExpiresAndWhatHasExpired() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var assignment = company.licences(5);
        allocate(company, assignment, 3);
        var end = Instant.parse(
                company.manager().run("Assignment", "id", assignment).<String>data("assignment.licenceExpiresAt"));
        Time.is(end.minus(Duration.ofDays(20)));
        assertThat(dashboard(company.manager()))
                .containsEntry("activeAssignmentCount", 1)
                .containsEntry("expiringAssignmentCount", 1)
                .containsEntry("expiringCount", 5);
        Time.is(end);
        assertThat(dashboard(partner.manager()))
                .containsEntry("expiredCompanyCount", 1)
                .containsEntry("licenceCount", 0)
                .containsEntry("allocatedCount", 0);
        assertThat(company.manager().run("Dashboard").errorCode()).isEqualTo("LICENCES_EXPIRED");
        company.licences(1);
        assertThat(dashboard(company.manager()))
                .containsEntry("expiredCompanyCount", 0)
                .containsEntry("expiredLearnerCount", 3)
                .containsEntry("freeCount", 1);
    }

    @Test
    void aMailThatCouldNotBeDeliveredCountsUntilItIsSentAgain() {
        var partner = TestWorld.partner();
        var company = partner.company();
        company.licences(1);
        var sent = Map.of("kind", "LICENCES_READY", "status", "SENT");
        List<String> mails = await().until(
                        () -> company.manager()
                                .run("Deliveries", "filter", sent)
                                .data("deliveries.edges.node.id"),
                        found -> found.size() == 1);
        Superuser.execute("update delivery set status = 'DEAD' where id = ?", Rows.uuid(IdType.DELIVERY, mails.get(0)));
        assertThat(dashboard(company.manager())).containsEntry("undeliveredCount", 1);
        assertThat(dashboard(partner.manager())).containsEntry("undeliveredCount", 1);
        Time.passes(Duration.ofMinutes(10));
        partner.manager().mutate("ResendDelivery", "deliveryId", mails.get(0)).done("delivery");
        assertThat(dashboard(partner.manager())).containsEntry("undeliveredCount", 0);
    }

    @Test
    void theStatementCountDoesNotDependOnTheData() {
        var partner = TestWorld.partner();
        var company = partner.company();
        allocate(company, company.licences(3), 2);
        var few = List.of(statements(partner.manager()), statements(company.manager()));
        for (int i = 0; i < 5; i++) {
            partner.company().licences(2);
            allocate(company, company.licences(3), 2);
        }
        // The partner's setting and the counts; for a company its learners, and those whose licence is over.
        assertThat(few).containsExactly(2L, 4L);
        assertThat(List.of(statements(partner.manager()), statements(company.manager())))
                .isEqualTo(few);
    }

    private long statements(Caller caller) {
        var before = sessions.getStatistics().getPrepareStatementCount();
        dashboard(caller);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
