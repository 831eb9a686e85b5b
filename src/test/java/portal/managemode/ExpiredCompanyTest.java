package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portal.demo.DemoClock;
import portal.isolation.ApiOperation;
import portal.isolation.Requests;
import portal.testsupport.Answer;
import portal.testsupport.CsvFiles;
import portal.testsupport.ManageMode;
import portal.testsupport.Tenant;
import portal.testsupport.TestWorld;

/** A company whose licences have all expired limits its managers; the partner, who has to renew them, is not gated. */
@QuarkusTest
class ExpiredCompanyTest {

    @Inject
    DemoClock clock;

    @Inject
    GraphQLSchema schema;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void noOperationIsGatedInsideManageMode() {
        var tenant = Tenant.full();
        var site = tenant.first();
        clock.shift(Duration.ofDays(366));
        var mode = ManageMode.enter(tenant.partner().manager(), site.company().id());
        var inside = mode.caller();
        var findings = new SoftAssertions();
        for (var operation : ApiOperation.all(schema)) {
            if (operation.name().equals("leaveManageMode")) {
                continue;
            }
            var answer = operation.by(inside, Requests.about(operation, site));
            findings.assertThat(code(answer)).as(operation.name()).isNotEqualTo("LICENCES_EXPIRED");
        }
        findings.assertAll();
        assertThat(inside.request().get("/exports/learners.csv").statusCode()).isEqualTo(200);
        assertThat(site.manager().request().get("/exports/learners.csv").statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePartnerRenewsWhatTheManagerCannotAnyMore() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var expired = CsvFiles.expiredLearners(company, 2);
        clock.shift(Duration.ofDays(366));
        var carla = company.manager();
        assertThat(carla.run("Learners").errorCode()).isEqualTo("LICENCES_EXPIRED");
        var person = List.of(Map.of("email", TestWorld.unique() + "@people.example", "name", "New learner"));
        assertThat(carla.mutate("AddLearners", "learners", person).errorCode()).isEqualTo("LICENCES_EXPIRED");

        var mode = ManageMode.enter(partner.manager(), company.id());
        var inside = mode.caller();
        List<String> learners = inside.run("Learners").data("learners.edges.node.id");
        assertThat(learners).hasSize(expired.size());
        inside.mutate("AddLearners", "learners", person).done("learners");
        // Not for want of access, but of licences: an expired assignment has none to give.
        assertThat(inside.mutate("AllocateLicences", "learnerIds", learners).refusal())
                .isEqualTo("NO_LICENCE_LEFT");
        String order = inside.mutate("RequestOrder", "quantity", 2).done("order.id");
        assertThat(inside.mutate("AssignOrder", "orderId", order).errorCode()).isEqualTo("FORBIDDEN_IN_MANAGE_MODE");
        partner.assign(order);
        inside.mutate("AllocateLicences", "learnerIds", learners).done("allocations");

        assertThat(carla.run("Learners").<List<String>>data("learners.edges.node.id"))
                .hasSize(3);
    }

    /** The manager of such a company still sees who is in, and ends that. */
    @Test
    void managersOfAnExpiredCompanyCanStillEndSessions() {
        var company = TestWorld.partner().company();
        company.licences(1);
        clock.shift(Duration.ofDays(366));
        var mode = ManageMode.enter(company.partner().manager(), company.id());
        var inside = mode.caller();
        inside.run("Learners").data("learners.edges");
        assertThat(company.manager().run("ManageSessions").<List<String>>data("manageSessions.edges.node.id"))
                .containsExactly(mode.sessionId());
        company.manager()
                .mutate("EndManageSession", "manageSessionId", mode.sessionId())
                .done("manageSession.id");
        assertThat(inside.run("Learners").errorCode()).isEqualTo("SESSION_ENDED");
    }

    private static String code(Answer answer) {
        return answer.errors() == null ? "none" : answer.errorCode();
    }
}
