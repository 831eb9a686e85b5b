package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portal.demo.DemoClock;
import portal.isolation.ApiOperation;
import portal.isolation.Requests;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.Tenant;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/** Access is derived from the clock; without an active assignment a company's members lose all but basic access. */
@QuarkusTest
class AccessTest {

    /** The permissions of managers of an expired company. */
    private static final Set<String> ALLOWED_AFTER_EXPIRY = Set.of(
            "viewer",
            "node",
            "nodes",
            "orders",
            "order",
            "assignments",
            "assignment",
            "allocations",
            "learnerAccess",
            "products",
            "requestOrder",
            "withdrawOrder",
            "manageSessions",
            "endManageSession",
            "partnerAccessRequests",
            "setPartnerAccess",
            "approvePartnerAccess");

    /** Operations about the caller alone, independent of licences. */
    private static final Set<String> ANYBODYS =
            Set.of("viewer", "node", "nodes", "acceptInvitation", "declineInvitation", "leaveOrganisation");

    @Inject
    DemoClock clock;

    @Inject
    GraphQLSchema schema;

    @Inject
    AgroalDataSource connections;

    @Inject
    SessionFactory sessions;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private static Map<String, Object> access(Caller caller) {
        return caller.send("{ viewer { access { allowed reason until } } }", Map.of())
                .data("viewer.access");
    }

    private static String end(TestCompany company, String assignment) {
        return company.partner().manager().run("Assignment", "id", assignment).data("assignment.licenceExpiresAt");
    }

    private static Caller learner(TestCompany company, String assignment) {
        var person = TestWorld.person("learner", OrgType.CUSTOMER);
        List<String> ids = company.manager()
                .mutate("AddLearners", "learners", List.of(TestWorld.invitee(person)))
                .done("learners.id");
        if (assignment != null) {
            company.manager()
                    .mutate("AllocateLicences", "learnerIds", ids, "assignmentId", assignment)
                    .done("allocations");
        }
        return People.signedIn(Caller.of(person));
    }

    @Test
    void managersHaveAccessUntilTheLastLicencesEnd() {
        var company = TestWorld.partner().company();
        assertThat(access(company.manager()))
                .containsEntry("allowed", true)
                .containsEntry("reason", "NEVER_LICENSED")
                .containsEntry("until", null);

        var end = end(company, company.licences(1));
        assertThat(access(company.manager()))
                .containsEntry("allowed", true)
                .containsEntry("reason", "LICENSED")
                .containsEntry("until", end);

        clock.set(Instant.parse(end).minusSeconds(5));
        assertThat(access(company.manager())).containsEntry("allowed", true);
        clock.set(Instant.parse(end));
        assertThat(access(company.manager()))
                .containsEntry("allowed", false)
                .containsEntry("reason", "EXPIRED")
                .containsEntry("until", null);

        company.partner().assign(company.requestOrder(1));
        assertThat(access(company.manager())).containsEntry("reason", "LICENSED");
    }

    @Test
    void aLearnerHasAccessAsLongAsItsOwnLicence() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(2);
        var without = learner(company, null);
        var with = learner(company, assignment);
        assertThat(access(without)).containsEntry("allowed", false).containsEntry("reason", "NO_LICENCE");
        assertThat(access(with))
                .containsEntry("allowed", true)
                .containsEntry("reason", "LICENSED")
                .containsEntry("until", end(company, assignment));

        String query = "{ learners(orderBy: {field: NAME, direction: ASC}) { nodes { id access { reason } } } }";
        assertThat(company.manager().send(query, Map.of()).<List<String>>data("learners.nodes.access.reason"))
                .containsExactlyInAnyOrder("NO_LICENCE", "LICENSED");
        assertThat(with.send(query, Map.of()).<List<String>>data("learners.nodes.access.reason"))
                .containsExactly("LICENSED");
        assertThat(company.manager()
                        .send("{ members(filter: {role: CUSTOMER_MANAGER}) { nodes { access { reason } } } }", Map.of())
                        .<List<Object>>data("members.nodes.access"))
                .containsOnlyNulls();

        clock.set(Instant.parse(end(company, assignment)));
        assertThat(access(with)).containsEntry("allowed", false).containsEntry("reason", "EXPIRED");
        assertThat(with.run("Learners").errorCode()).isEqualTo("LICENCES_EXPIRED");
    }

    @Test
    void aSuspendedAssignmentGivesNoAccessAndKeepsItsEnd() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(1);
        var learner = learner(company, assignment);
        Superuser.execute(
                "update assignment set suspended_at = now() where id = ?", Rows.uuid(IdType.ASSIGNMENT, assignment));

        for (var caller : List.of(learner, company.manager())) {
            assertThat(access(caller)).containsEntry("allowed", false).containsEntry("reason", "SUSPENDED");
        }
        var other = company.partner().assign(company.requestOrder(1));
        assertThat(access(company.manager()))
                .containsEntry("reason", "LICENSED")
                .containsEntry("until", end(company, other));
        assertThat(access(learner)).containsEntry("reason", "SUSPENDED");
    }

    @Test
    void oneLearnersAccessIsAskedByIdInOneStatement() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(2);
        var with = learner(company, assignment);
        var without = learner(company, null);
        var withId = People.memberId(with);
        var withoutId = People.memberId(without);
        var inside = ManageMode.enter(company.partner().manager(), company.id()).caller();

        for (var caller : List.of(company.manager(), inside)) {
            assertThat(learnerAccess(caller, withId))
                    .containsEntry("allowed", true)
                    .containsEntry("until", end(company, assignment));
            assertThat(learnerAccess(caller, withoutId))
                    .containsEntry("allowed", false)
                    .containsEntry("reason", "NO_LICENCE");
            assertThat(learnerAccess(caller, People.memberId(company.manager())))
                    .isNull();
        }
        assertThat(learnerAccess(with, withId)).containsEntry("reason", "LICENSED");
        assertThat(learnerAccess(with, withoutId)).isNull();
        var stranger = TestWorld.partner().company().manager();
        for (var id : List.of(withId, company.id(), "x")) {
            assertThat(learnerAccess(stranger, id)).isNull();
        }

        var before = sessions.getStatistics().getPrepareStatementCount();
        learnerAccess(company.manager(), withId);
        assertThat(sessions.getStatistics().getPrepareStatementCount() - before).isEqualTo(1);

        clock.set(Instant.parse(end(company, assignment)));
        assertThat(learnerAccess(company.manager(), withId))
                .containsEntry("allowed", false)
                .containsEntry("reason", "EXPIRED");
    }

    private static Map<String, Object> learnerAccess(Caller caller, String id) {
        return caller.run("LearnerAccess", "id", id).data("learnerAccess");
    }

    /** Every operation of the API, as somebody of a company whose licences have expired. */
    @Test
    void expiryLimitsManagersAndExcludesLearners() {
        var tenant = Tenant.full();
        var site = tenant.first();
        clock.shift(Duration.ofDays(366));

        for (var operation : ApiOperation.all(schema)) {
            var about = Requests.about(operation, site);
            var manager = operation.by(site.manager(), about);
            assertThat(isOut(manager))
                    .as(operation.name() + manager.body())
                    .isEqualTo(
                            !ALLOWED_AFTER_EXPIRY.contains(operation.name()) && !ANYBODYS.contains(operation.name()));
            var learner = operation.by(site.learner(), about);
            assertThat(isOut(learner))
                    .as(operation.name() + learner.body())
                    .isEqualTo(!ANYBODYS.contains(operation.name()));
            assertThat(gated(operation.by(site.registeredUser(), about))).isFalse();
            assertThat(gated(operation.by(tenant.partner().manager(), about))).isFalse();
        }
        assertThat(site.manager().run("Members").errorCode()).isEqualTo("LICENCES_EXPIRED");
        assertThat(site.learner().run("Learners").errorCode()).isEqualTo("LICENCES_EXPIRED");
        var permissions = site.manager().run("Viewer").<List<String>>data("viewer.permissions");
        assertThat(permissions)
                .containsExactlyInAnyOrder(
                        "LEAVE_ORGANISATION",
                        "READ_PRODUCTS",
                        "REQUEST_ORDERS",
                        "READ_ORDERS",
                        "READ_ALLOCATIONS",
                        "READ_PARTNER_ACCESS",
                        "DECIDE_PARTNER_ACCESS",
                        "READ_MANAGE_SESSIONS",
                        "END_MANAGE_SESSIONS");
        assertThat(site.manager().request().get("/exports/members.csv").statusCode())
                .isEqualTo(403);
        assertThat(site.manager().request().get("/exports/assignments.csv").statusCode())
                .isEqualTo(200);
        assertThat(site.manager()
                        .run("Node", "id", site.ids().get(IdType.MEMBER))
                        .<Object>data("node"))
                .isNull();
    }

    /** Refused because of the licences, or never allowed for this role. */
    private static boolean isOut(Answer answer) {
        return gated(answer) || answer.errors() != null && answer.errorCode().equals("FORBIDDEN");
    }

    private static boolean gated(Answer answer) {
        return answer.errors() != null && answer.errorCode().equals("LICENCES_EXPIRED");
    }

    @Test
    void askingForAccessAloneIsOneStatement() {
        var company = TestWorld.partner().company();
        var learner = learner(company, company.licences(1));
        for (var caller : List.of(learner, company.manager(), company.partner().manager())) {
            asksOnce(caller);
        }
        clock.shift(Duration.ofDays(366));
        for (var caller : List.of(learner, company.manager())) {
            assertThat(access(caller)).containsEntry("reason", "EXPIRED");
            asksOnce(caller);
        }
    }

    private void asksOnce(Caller caller) {
        access(caller);
        var taken = connections.getMetrics().acquireCount();
        var statements = sessions.getStatistics().getPrepareStatementCount();
        access(caller);
        // The one that tells who the token is; Hibernate sends none.
        assertThat(connections.getMetrics().acquireCount() - taken).isEqualTo(1);
        assertThat(sessions.getStatistics().getPrepareStatementCount()).isEqualTo(statements);
    }
}
