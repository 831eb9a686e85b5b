package portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.People;
import portal.testsupport.TestWorld;

@QuarkusTest
class AuditEventsTest {

    private static final String NOBODYS_SESSION = "manage_session_01jq3v8k9efx5rkq0y0x2b1c7d";

    @Test
    void aPartnerReadsWhoDidWhatForWhomTheLatestFirst() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var order = company.requestOrder(3);
        partner.assign(order);
        var about = find(partner.manager(), Map.of("subjectId", order));

        assertThat(actions(about)).containsExactly("assignOrder", "requestOrder");
        assertThat(about.<List<String>>data("auditEvents.edges.node.actor.id"))
                .containsExactly(People.memberId(partner.manager()), People.memberId(company.manager()));
        assertThat(about.<List<String>>data("auditEvents.edges.node.actorName"))
                .containsExactly(
                        partner.manager().persona().name(),
                        company.manager().persona().name());
        assertThat(about.<List<String>>data("auditEvents.edges.node.actingFor.id"))
                .containsExactly(company.id());
        assertThat(about.<List<String>>data("auditEvents.edges.node.company.id"))
                .containsOnly(company.id());
        assertThat(about.<List<String>>data("auditEvents.edges.node.client")).doesNotContainNull();
        assertThat(about.<List<String>>data("auditEvents.edges[1].node.details.name"))
                .containsExactly("number", "quantity");
        assertThat(about.<List<String>>data("auditEvents.edges.node.at"))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void theTrailIsSearchedByCompanyActorActionSessionAndTime() {
        var partner = TestWorld.partner();
        var first = partner.company();
        var second = partner.company();
        first.requestOrder(1);
        second.requestOrder(2);
        var manager = partner.manager();

        assertThat(actions(find(manager, Map.of("companyId", first.id()))))
                .containsExactlyInAnyOrder("createCompany", "inviteMember", "requestOrder");
        assertThat(actions(find(manager, Map.of("actorId", People.memberId(second.manager())))))
                .containsExactly("requestOrder");
        assertThat(actions(find(manager, Map.of("action", "createCompany")))).hasSize(2);
        assertThat(actions(find(manager, Map.of("manageSessionId", NOBODYS_SESSION))))
                .isEmpty();
        List<String> at = find(manager, Map.of("action", "requestOrder")).data("auditEvents.edges.node.at");
        assertThat(actions(find(manager, Map.of("from", at.get(0))))).containsExactly("requestOrder");
        assertThat(actions(find(manager, Map.of("action", "requestOrder", "until", at.get(0)))))
                .hasSize(1);
    }

    @Test
    void aCompanyReadsItsOwnTrailAndNotTheNamesOfItsPartnersPeople() {
        var partner = TestWorld.partner();
        var company = partner.company();
        partner.company();
        var assigned = company.licences(2);
        var trail = find(company.manager(), Map.of());

        assertThat(actions(trail))
                .containsExactlyInAnyOrder(
                        "createCompany", "inviteMember", "requestOrder", "assignOrder", "grantAssignment");
        assertThat(trail.<List<String>>data("auditEvents.edges.node.company.id"))
                .containsOnly(company.id());
        var byPartner = find(company.manager(), Map.of("subjectId", assigned));
        assertThat(byPartner.<String>data("auditEvents.edges[0].node.actorName"))
                .isNull();
        assertThat(byPartner.<Object>data("auditEvents.edges[0].node.actor")).isNull();
    }

    @Test
    void aPartnerLearnsNothingAboutLearnersNorWhoHoldsLicences() {
        var partner = TestWorld.partner();
        var company = partner.company();
        company.licences(2);
        var learners = company.learners(1);
        String allocation = company.manager()
                .mutate("AllocateLicences", "learnerIds", learners)
                .done("allocations[0].id");

        for (var subject : List.of(learners.get(0), allocation)) {
            assertThat(actions(find(company.manager(), Map.of("subjectId", subject))))
                    .hasSize(1);
            assertThat(actions(find(partner.manager(), Map.of("subjectId", subject))))
                    .isEmpty();
        }
        assertThat(find(partner.manager(), Map.of()).body()).doesNotContain(learners.get(0));
    }

    @Test
    void theOperatorReadsWhatItsOwnPeopleDidAndNothingElse() {
        var partner = TestWorld.partner();
        partner.company().requestOrder(1);

        assertThat(actions(find(TestWorld.operator(), Map.of("subjectId", partner.id()))))
                .containsExactly("createPartner");
        assertThat(actions(find(TestWorld.operator(), Map.of("action", "requestOrder"))))
                .isEmpty();
    }

    private static Answer find(Caller caller, Map<String, Object> filter) {
        return caller.run("AuditEvents", "filter", filter);
    }

    private static List<String> actions(Answer answer) {
        return answer.data("auditEvents.edges.node.action");
    }
}
