package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.demo.OrgType;
import portal.kernel.IdType;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.ManageMode;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;

/** The partners' guide, read aloud: seed 001, "Renewing Expired Licenses", steps 1 and 2 and the allocation after them. */
@QuarkusTest
@QuarkusTestResource(PortalServers.class)
class RenewalGuideTest {

    @Test
    void aPartnerManagerOrdersInManageModeAssignsOutsideItAndAllocatesInManageModeAgain() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var carla = company.manager();
        carla.run("Viewer").data("viewer.member.id");
        var paula = partner.manager();

        // Step 1. Enter managing mode and order licences.
        var first = ManageMode.enter(paula, company.id());
        Inbox.of(carla).mailAbout(paula.persona().name());
        var inside = first.caller();
        var requested = inside.mutate("RequestOrder", "quantity", 3);
        String order = requested.done("order.id");
        assertThat(requested.<String>done("order.requestedByName"))
                .isEqualTo(paula.persona().name());
        assertThat(inside.mutate("AssignOrder", "orderId", order).errorCode()).isEqualTo("FORBIDDEN_IN_MANAGE_MODE");

        // Step 2. Exit manager mode and assign licences.
        inside.mutate("LeaveManageMode", "manageSessionId", first.sessionId()).done("endedAt");
        assertThat(inside.run("Orders").errorCode()).isEqualTo("SESSION_ENDED");
        String assignment = paula.mutate("AssignOrder", "orderId", order).done("order.assignment.id");
        Inbox.of(carla).mailAbout("ready for allocation");

        // Allocating licences, in manage mode.
        var second = ManageMode.enter(paula, company.id());
        var again = second.caller();
        List<String> learners = again.mutate("AddLearners", "learners", List.of(learner(), learner()))
                .done("learners.id");
        again.mutate("AllocateLicences", "assignmentId", assignment, "learnerIds", learners)
                .done("allocations.id");
        assertThat(paula.run("Learners").errorCode()).isEqualTo("FORBIDDEN");

        theTrailSaysWhoDidWhatForWhom(company.id(), first.sessionId(), second.sessionId(), paula, carla);
    }

    private static Object learner() {
        return TestWorld.invitee(TestWorld.person("learner", OrgType.CUSTOMER));
    }

    private static void theTrailSaysWhoDidWhatForWhom(
            String company, String first, String second, Caller paula, Caller carla) {
        var trail = Superuser.texts(
                """
                select distinct on (action) action
                    || case when acting_for_id = a.company_id then ' for the company' else '' end
                    || case when a.manage_session_id is not null then ' in ' || s.reason else '' end
                from audit_entry a join manage_session s on s.id in (?, ?)
                    and s.id = coalesce(a.manage_session_id, s.id)
                where a.company_id = ? and a.actor_id = s.actor_id and action <> 'createCompany'
                    and action <> 'inviteMember'
                order by action""",
                Rows.uuid(IdType.MANAGE_SESSION, first),
                Rows.uuid(IdType.MANAGE_SESSION, second),
                Rows.uuid(IdType.COMPANY, company));
        var why = reason(first);
        var whyAgain = reason(second);
        assertThat(trail)
                .containsExactly(
                        "addLearners for the company in " + whyAgain,
                        "allocateLicences for the company in " + whyAgain,
                        "assignOrder",
                        "enterManageMode",
                        "grantAssignment",
                        "leaveManageMode",
                        "requestOrder for the company in " + why);
        var seen = carla.run("ManageSessions");
        assertThat(seen.<List<String>>data("manageSessions.edges.node.actorName"))
                .containsOnly(paula.persona().name());
        assertThat(seen.<List<String>>data("manageSessions.edges.node.reason")).containsExactly(whyAgain, why);
        assertThat(seen.<List<String>>data("manageSessions.edges.node.status")).containsExactly("LIVE", "LEFT");
        assertThat(seen.<List<Integer>>data("manageSessions.edges.node.changeCount"))
                .containsExactly(4, 1);
    }

    private static String reason(String session) {
        return Superuser.texts(
                        "select reason from manage_session where id = ?", Rows.uuid(IdType.MANAGE_SESSION, session))
                .get(0);
    }
}
