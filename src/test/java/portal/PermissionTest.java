package portal;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portal.isolation.ApiOperation;
import portal.isolation.ExportRequest;
import portal.isolation.Requests;
import portal.testsupport.Caller;
import portal.testsupport.People;
import portal.testsupport.Tenant;
import portal.testsupport.TestWorld;

/** The table of permissions: every operation, every role, and callers without a token. */
@Tag("java")
@QuarkusTest
class PermissionTest {

    /**
     * x is allowed, - is refused. An integration has a partner manager's rights, except enrolling; it confirms itself.
     */
    private static final List<String> TABLE = """
                              OPERATOR SUPPORT PARTNER_MANAGER PARTNER_VIEWER INTEGRATION CUSTOMER_MANAGER REGISTERED_USER LEARNER
            viewer            x        x       x               x              x           x                x               x
            node              x        x       x               x              x           x                x               x
            nodes             x        x       x               x              x           x                x               x
            partners          x        -       x               x              x           -                -               -
            updatePartner     x        -       -               -              -           -                -               -
            inviteFirstManagerAgain x  -       -               -              -           -                -               -
            createPartner     x        -       -               -              -           -                -               -
            changeDistributor x        -       -               -              -           -                -               -
            setDistributorAccess -     -       x               -              x           -                -               -
            resellerCompanies x        -       x               x              x           -                -               -
            products          x        -       x               x              x           x                x               -
            createProduct     x        -       -               -              -           -                -               -
            offerProduct      x        -       -               -              -           -                -               -
            companies         x        -       x               x              x           x                x               -
            company           x        -       x               x              x           x                x               -
            createCompany     -        -       x               -              x           -                -               -
            updateCompany     -        -       x               -              x           x                -               -
            deactivateCompany -        -       x               -              x           -                -               -
            reactivateCompany -        -       x               -              x           -                -               -
            members           x        -       x               x              x           x                -               -
            inviteMember      x        -       x               -              x           x                -               -
            changeMemberRoles x        -       x               -              x           x                -               -
            updateMember      x        -       x               -              x           x                -               -
            removeMember      x        -       x               -              x           x                -               -
            erasePerson       x        -       x               -              x           x                -               -
            changeLanguage    x        x       x               x              -           x                x               x
            acceptInvitation  x        x       x               x              -           x                x               x
            declineInvitation x        x       x               x              -           x                x               x
            leaveOrganisation x        x       x               x              -           x                x               x
            enrolIntegration  -        -       x               -              -           -                -               -
            confirmIntegration -       -       -               -              x           -                -               -
            orders            -        -       x               x              x           x                x               -
            order             -        -       x               x              x           x                x               -
            requestOrder      -        -       -               -              -           x                -               -
            assignOrder       -        -       x               -              x           -                -               -
            assignOrders      -        -       x               -              x           -                -               -
            rejectOrder       -        -       x               -              x           -                -               -
            withdrawOrder     -        -       -               -              -           x                -               -
            previewRefund     -        -       x               -              x           x                -               -
            refundOrder       -        -       x               -              x           -                -               -
            assignments       -        -       x               x              x           x                x               -
            assignment        -        -       x               x              x           x                x               -
            learners          -        -       -               -              -           x                -               x
            allocations       -        -       -               -              -           x                -               x
            learnerAccess     -        -       -               -              -           x                -               x
            addLearners       -        -       -               -              -           x                -               -
            previewAllocation -        -       -               -              -           x                -               -
            notices           x        -       x               x              x           x                -               -
            deliveries        x        -       x               x              x           x                -               -
            resendDelivery    x        -       x               -              x           x                -               -
            suspendAssignment -      -       x               -              x           -                -               -
            reinstateAssignment -      -       x               -              x           -                -               -
            chooseExpiryNotices -      -       x               -              -           -                -               -
            auditEvents       x        -       x               x              x           x                -               -
            renewalPipeline   x        -       x               x              x           x                -               -
            dashboard         x        -       x               x              x           x                -               -
            manageSessions    x        -       x               x              x           x                -               -
            enterManageMode   -        -       x               -              x           -                -               -
            leaveManageMode   -        -       -               -              -           -                -               -
            endManageSession  x        -       x               -              x           x                -               -
            setPartnerAccess  -        -       -               -              -           x                -               -
            requestPartnerAccess -     -       x               -              x           -                -               -
            approvePartnerAccess -     -       -               -              -           x                -               -
            partnerAccessRequests -    -       x               x              x           x                -               -
            allocateLicences  -        -       -               -              -           x                -               -
            releaseLicences   -        -       -               -              -           x                -               -
            previewMatching   -        -       -               -              -           x                -               -
            allocateMatching  -        -       -               -              -           x                -               -
            renewalPlan       -        -       -               -              -           x                -               -
            planRenewal       -        -       -               -              -           x                -               -
            applyRenewal      -        -       -               -              -           x                -               -
            learnerPlan       -        -       -               -              -           x                -               -
            planLearners      -        -       -               -              -           x                -               -
            applyLearners     -        -       -               -              -           x                -               -
            """.lines().toList();

    private static final List<String> ROLES = words(TABLE.get(0));

    @Inject
    GraphQLSchema schema;

    private static Tenant tenant;
    private static Map<String, Caller> callers;

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split(" +"));
    }

    static List<String> rows() {
        return TABLE.subList(1, TABLE.size());
    }

    @Test
    void everyOperationHasARow() {
        assertThat(rows().stream().map(row -> words(row).get(0)))
                .containsExactlyInAnyOrderElementsOf(ApiOperation.all(schema).stream()
                        .map(ApiOperation::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachRoleHasThePermissionsOfTheTable(String row) {
        var cells = words(row);
        var operation = ApiOperation.named(schema, cells.get(0));
        var findings = new SoftAssertions();
        for (int i = 0; i < ROLES.size(); i++) {
            var answer = operation.by(callers().get(ROLES.get(i)), Requests.about(operation, tenant.first()));
            boolean refused = answer.errors() != null && answer.errorCode().equals("FORBIDDEN");
            findings.assertThat(refused ? "-" : "x")
                    .as(ROLES.get(i) + ": " + answer.body())
                    .isEqualTo(cells.get(i + 1));
            findings.assertThat(refused || answer.errors() == null)
                    .as(ROLES.get(i) + ": " + answer.body())
                    .isTrue();
        }
        findings.assertAll();
    }

    /** A role may download exactly the lists that it may read. */
    @Test
    void eachRoleMayDownloadTheListsThatItMayRead() {
        var exports =
                ExportRequest.all(schema).stream().collect(Collectors.toMap(ExportRequest::name, Function.identity()));
        var findings = new SoftAssertions();
        for (var row : rows()) {
            var cells = words(row);
            var export = exports.get(cells.get(0));
            for (int i = 0; export != null && i < ROLES.size(); i++) {
                var answer = export.by(callers().get(ROLES.get(i)), Map.of());
                var may = cells.get(i + 1).equals("x");
                findings.assertThat(answer.status())
                        .as(export.name() + " " + ROLES.get(i))
                        .isEqualTo(may ? 200 : 403);
                findings.assertThat(may || answer.body().contains("\"code\":\"FORBIDDEN\""))
                        .isTrue();
            }
        }
        findings.assertAll();
        assertThat(exports.values()).allSatisfy(export -> assertThat(
                        export.by(Caller.anonymous(), Map.of()).status())
                .isEqualTo(401));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyOperationRequiresAToken(String row) {
        callers();
        var operation = ApiOperation.named(schema, words(row).get(0));
        var answer = operation.by(Caller.anonymous(), Requests.about(operation, tenant.first()));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCode()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.<Object>path("data")).isNull();
    }

    private static synchronized Map<String, Caller> callers() {
        if (callers == null) {
            tenant = Tenant.full();
            var site = tenant.first();
            callers = new TreeMap<>(Map.of(
                    "OPERATOR", TestWorld.operator(),
                    "SUPPORT", People.support(),
                    "PARTNER_MANAGER", tenant.partner().manager(),
                    "PARTNER_VIEWER", tenant.viewer(),
                    "INTEGRATION", tenant.integration(),
                    "CUSTOMER_MANAGER", site.manager(),
                    "REGISTERED_USER", site.registeredUser(),
                    "LEARNER", site.learner()));
        }
        return callers;
    }
}
