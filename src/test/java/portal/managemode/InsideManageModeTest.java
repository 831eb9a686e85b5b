package portal.managemode;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import portal.isolation.ApiOperation;
import portal.isolation.Requests;
import portal.kernel.IdType;
import portal.testsupport.Caller;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.Rows;
import portal.testsupport.ScopedSql;
import portal.testsupport.Tenant;
import portal.testsupport.TestWorld;

/** Operations of a managing partner: a customer manager's work, except what is reserved for the company. */
@QuarkusTest
class InsideManageModeTest {

    /** Allowed for a customer manager; refused in manage mode. */
    private static final Set<String> THE_COMPANYS_OWN = Set.of(
            "inviteMember",
            "changeMemberRoles",
            "changeLanguage",
            "acceptInvitation",
            "declineInvitation",
            "leaveOrganisation",
            "manageSessions",
            "endManageSession",
            "setPartnerAccess",
            "approvePartnerAccess",
            "partnerAccessRequests");

    @Inject
    GraphQLSchema schema;

    /** Operations that a partner manager may run outside get FORBIDDEN_IN_MANAGE_MODE, all others FORBIDDEN. */
    @Test
    void manageModeAllowsACustomerManagersOperationsExceptReservedOnes() {
        var tenant = Tenant.full();
        var site = tenant.first();
        var mode = ManageMode.enter(tenant.partner().manager(), site.company().id());
        var inside = mode.caller();
        var elsewhere = TestWorld.partner().manager();
        var findings = new SoftAssertions();
        for (var operation : ApiOperation.all(schema)) {
            if (operation.name().equals("leaveManageMode")) {
                continue;
            }
            var variables = Requests.about(operation, site);
            var managers = code(operation, site.manager(), variables);
            boolean partners = managers.equals("FORBIDDEN")
                    && !code(operation, elsewhere, variables).equals("FORBIDDEN");
            var expected =
                    partners || THE_COMPANYS_OWN.contains(operation.name()) ? "FORBIDDEN_IN_MANAGE_MODE" : managers;
            findings.assertThat(code(operation, inside, variables))
                    .as(operation.name())
                    .isEqualTo(expected);
        }
        findings.assertAll();
    }

    private static String code(ApiOperation operation, Caller caller, Map<String, Object> variables) {
        var answer = operation.by(caller, variables);
        return answer.errors() == null ? "allowed" : answer.errorCode();
    }

    @Test
    void belowTheApiTheDatabaseRefusesWhatIsNotThePartnersInside() throws SQLException {
        var tenant = Tenant.full();
        var site = tenant.first();
        var mode = ManageMode.enter(tenant.partner().manager(), site.company().id());
        var order = site.uuid(IdType.ORDER);
        var assignment = site.uuid(IdType.ASSIGNMENT);
        var learner = site.uuid(IdType.MEMBER);
        var carla = Rows.uuid(IdType.MEMBER, People.memberId(site.manager()));
        var inside = ScopedSql.as("customer", tenant.id())
                .in(site.id())
                .through(Rows.uuid(IdType.MANAGE_SESSION, mode.sessionId()));

        inside.refused("update licence_order set status = 'ASSIGNED', decided_at = now() where id = ?", order);
        for (var change : List.of(
                "licence_expires_at = licence_expires_at + interval '1 year'",
                "suspended_at = now()",
                "cancelled_at = now()")) {
            inside.refused("update assignment set " + change + " where id = ?", assignment);
        }
        inside.reaches(1, "select from assignment where id = ? for no key update", assignment);
        inside.refused("update membership set status = 'REMOVED' where id = ?", carla);
        inside.refused("update membership set roles = '{LEARNER}' where id = ?", carla);
        inside.refused("update membership set roles = '{CUSTOMER_MANAGER,LEARNER}' where id = ?", learner);
        inside.reaches(1, "update membership set roles = '{CUSTOMER_MANAGER,LEARNER}' where id = ?", carla);
        inside.reaches(1, "update membership set status = 'REMOVED' where id = ?", learner);
    }

    /** A company does not lengthen its own licences either. */
    @Test
    void belowTheApiAssignmentsAreThePartnersToChange() throws SQLException {
        var tenant = Tenant.full();
        var site = tenant.first();
        var suspension = "update assignment set suspended_at = now() where id = ?";
        ScopedSql.as("customer", tenant.id()).in(site.id()).refused(suspension, site.uuid(IdType.ASSIGNMENT));
        ScopedSql.as("partner", tenant.id()).reaches(1, suspension, site.uuid(IdType.ASSIGNMENT));
    }
}
