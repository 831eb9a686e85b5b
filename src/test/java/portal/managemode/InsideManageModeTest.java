package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import portal.isolation.ApiOperation;
import portal.isolation.Requests;
import portal.kernel.IdType;
import portal.testsupport.Caller;
import portal.testsupport.ManageMode;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Tenant;

/** What a managing partner may: a customer manager's work, except what is the company's alone. */
@QuarkusTest
@QuarkusTestResource(PortalServers.class)
class InsideManageModeTest {

    /** A customer manager may; whoever manages on its behalf may not. */
    private static final Set<String> THE_COMPANYS_OWN = Set.of(
            "inviteMember",
            "changeMemberRoles",
            "changeLanguage",
            "manageSessions",
            "endManageSession",
            "setPartnerAccess",
            "approvePartnerAccess",
            "partnerAccessRequests");

    @Inject
    GraphQLSchema schema;

    @Test
    void everyOperationIsAllowedAsToTheCustomerManagerExceptWhatIsTheCompanysOwn() {
        var tenant = Tenant.full();
        var site = tenant.first();
        var mode = ManageMode.enter(tenant.partner().manager(), site.company().id());
        var inside = mode.caller();
        var findings = new SoftAssertions();
        for (var operation : ApiOperation.all(schema)) {
            if (operation.name().equals("leaveManageMode")) {
                continue;
            }
            var variables = Requests.about(operation, site);
            var managers = code(operation, site.manager(), variables);
            var expected = THE_COMPANYS_OWN.contains(operation.name()) ? "FORBIDDEN_IN_MANAGE_MODE" : managers;
            findings.assertThat(code(operation, inside, variables).replace("FORBIDDEN_IN_MANAGE_MODE", "FORBIDDEN"))
                    .as(operation.name())
                    .isEqualTo(expected.replace("FORBIDDEN_IN_MANAGE_MODE", "FORBIDDEN"));
        }
        findings.assertAll();
    }

    private static String code(ApiOperation operation, Caller caller, java.util.Map<String, Object> variables) {
        var answer = operation.by(caller, variables);
        return answer.errors() == null ? "allowed" : answer.errorCode();
    }

    @Test
    void belowTheApiTheDatabaseRefusesWhatIsNotThePartnersInside() throws SQLException {
        var tenant = Tenant.full();
        var site = tenant.first();
        var mode = ManageMode.enter(tenant.partner().manager(), site.company().id());
        var order = Rows.uuid(IdType.ORDER, site.ids().get(IdType.ORDER));
        var manager = site.manager().run("Viewer").<String>data("viewer.member.id");
        var learner = Rows.uuid(IdType.MEMBER, site.ids().get(IdType.MEMBER));
        var carla = Rows.uuid(IdType.MEMBER, manager);

        refused(
                tenant,
                site.id(),
                mode,
                "update licence_order set status = 'ASSIGNED', decided_at = now() where id = '" + order + "'");
        refused(tenant, site.id(), mode, "update membership set status = 'REMOVED' where id = '" + carla + "'");
        refused(tenant, site.id(), mode, "update membership set roles = '{LEARNER}' where id = '" + carla + "'");
        refused(
                tenant,
                site.id(),
                mode,
                "update membership set roles = '{CUSTOMER_MANAGER,LEARNER}' where id = '" + learner + "'");
        allowed(
                tenant,
                site.id(),
                mode,
                "update membership set roles = '{CUSTOMER_MANAGER,LEARNER}' where id = '" + carla + "'");
        allowed(tenant, site.id(), mode, "update membership set status = 'REMOVED' where id = '" + learner + "'");
    }

    private static void allowed(Tenant tenant, UUID company, ManageMode mode, String sql) throws SQLException {
        assertThat(run(tenant, company, mode, sql)).isEqualTo(1);
    }

    private static void refused(Tenant tenant, UUID company, ManageMode mode, String sql) {
        assertThatThrownBy(() -> run(tenant, company, mode, sql))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo("42501"));
    }

    private static int run(Tenant tenant, UUID company, ManageMode mode, String sql) throws SQLException {
        try (var connection = PortalServers.database().connect("portal_app");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.org_type', 'customer', true), set_config('app.partner', '"
                    + tenant.id()
                    + "', true), set_config('app.company', '" + company + "', true), set_config('app.manage_session', '"
                    + Rows.uuid(IdType.MANAGE_SESSION, mode.sessionId()) + "', true)");
            try {
                return statement.executeUpdate(sql);
            } finally {
                connection.rollback();
            }
        }
    }
}
