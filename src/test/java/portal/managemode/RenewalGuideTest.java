package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.tenancy.OrgType;
import portal.testsupport.Caller;
import portal.testsupport.Inbox;
import portal.testsupport.ManageMode;
import portal.testsupport.TestWorld;

/** The partners' guide, read aloud: seed 001, "Renewing Expired Licenses", steps 1 and 2 and the allocation after them. */
@QuarkusTest
@Tag("identity")
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
        assertThat(requested.<String>done("order.manageSessionId")).isEqualTo(first.sessionId());
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
        var name = paula.persona().name();
        var trail = carla.run("AuditEvents", "first", 100, "filter", Map.of("companyId", company));
        assertThat(trail.<List<Map<String, Object>>>data("auditEvents.edges.node").stream()
                        .map(RenewalGuideTest::told))
                .containsSubsequence(
                        "allocateLicences for the company by " + name,
                        "addLearners for the company by " + name,
                        "enterManageMode",
                        "assignOrder",
                        "leaveManageMode",
                        "requestOrder for the company by " + name,
                        "enterManageMode");
        var partners = paula.run("AuditEvents", "first", 100, "filter", Map.of("companyId", company));
        assertThat(partners.<List<String>>data("auditEvents.edges.node.actorName"))
                .containsOnly(name);
        assertThat(partners.<List<String>>data("auditEvents.edges.node.client")).doesNotContainNull();
        assertThat(actions(paula, Map.of("manageSessionId", first))).containsExactly("requestOrder");
        assertThat(actions(paula, Map.of("subjectId", first))).containsExactly("leaveManageMode", "enterManageMode");
        assertThat(actions(carla, Map.of("manageSessionId", second)))
                .containsExactlyInAnyOrder("allocateLicences", "allocateLicences", "addLearners", "addLearners");

        var seen = carla.run("ManageSessions");
        assertThat(seen.<List<String>>data("manageSessions.edges.node.actorName"))
                .containsExactly(name, name);
        assertThat(seen.<List<String>>data("manageSessions.edges.node.status")).containsExactly("LIVE", "LEFT");
        assertThat(seen.<List<String>>data("manageSessions.edges.node.endedByName"))
                .containsExactly(null, name);
        assertThat(seen.<List<Object>>data("manageSessions.edges[0].node.changes"))
                .containsExactly(
                        Map.of("action", "addLearners", "count", 2), Map.of("action", "allocateLicences", "count", 2));
        assertThat(seen.<List<Object>>data("manageSessions.edges[1].node.changes"))
                .containsExactly(Map.of("action", "requestOrder", "count", 1));
        var file = carla.request().get("/exports/manageSessions.csv").asString();
        assertThat(file).contains("addLearners 2, allocateLicences 2", "requestOrder 1", name);
    }

    private static String told(Map<String, Object> event) {
        var session = (Map<?, ?>) event.get("manageSession");
        return event.get("action")
                + (event.get("actingFor") == null ? "" : " for the company")
                + (session == null ? "" : " by " + session.get("actorName"));
    }

    private static List<String> actions(Caller caller, Map<String, Object> filter) {
        return caller.run("AuditEvents", "filter", filter).data("auditEvents.edges.node.action");
    }
}
