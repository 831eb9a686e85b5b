package portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.TestWorld;

/** In manage mode only learners among a company's members can be changed. */
@QuarkusTest
class MembersInManageModeTest {

    private static List<Answer> everyChange(Caller caller, String memberId) {
        return List.of(
                caller.mutate("UpdateMember", "memberId", memberId, "name", "Changed"),
                caller.mutate("UpdateMember", "memberId", memberId, "email", TestWorld.unique() + "@people.example"),
                caller.mutate("ChangeMemberRoles", "memberId", memberId, "roles", List.of("CUSTOMER_MANAGER")),
                caller.mutate("RemoveMember", "memberId", memberId),
                caller.mutate("ErasePerson", "memberId", memberId));
    }

    private static List<Map<String, Object>> members(Caller manager) {
        return manager.run("Members").data("members.edges.node");
    }

    @Test
    void onlyLearnersCanBeChangedInManageMode() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var both = company.learners(1).get(0);
        company.manager()
                .mutate("ChangeMemberRoles", "memberId", both, "roles", List.of("REGISTERED_USER"))
                .done("member.id");
        var user = Invited.toCompany(company.manager(), "REGISTERED_USER");
        var before = members(company.manager());
        var inside = ManageMode.enter(partner.manager(), company.id()).caller();

        var answers = new ArrayList<Answer>();
        for (var member : List.of(People.memberId(company.manager()), user.memberId(), both)) {
            answers.addAll(everyChange(inside, member));
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.errorCode()).isEqualTo("FORBIDDEN_IN_MANAGE_MODE"));
        assertThat(members(company.manager())).isEqualTo(before);
    }

    @Test
    void learnersAreAddedChangedRemovedAndErased() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var learners = company.learners(2);
        var inside = ManageMode.enter(partner.manager(), company.id()).caller();

        assertThat(inside.mutate("UpdateMember", "memberId", learners.get(0), "name", "Married Name")
                        .<String>done("member.name"))
                .isEqualTo("Married Name");
        assertThat(inside.mutate("RemoveMember", "memberId", learners.get(0)).<String>done("member.status"))
                .isEqualTo("REMOVED");
        assertThat(inside.mutate("ErasePerson", "memberId", learners.get(1)).<String>done("member.name"))
                .startsWith("Erased person");
        var added = List.of(Map.of("name", "New Learner", "email", TestWorld.unique() + "@people.example"));
        inside.mutate("AddLearners", "learners", added).done("learners");
        assertThat(inside.run("Learners").<Integer>data("learners.totalCount")).isEqualTo(1);
    }

    /** Actors on a company's behalf are erased there when their own partner erases them. */
    @Test
    void erasureCoversActionsInManagedCompanies() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var colleague = Invited.toPartner(partner.manager(), "PARTNER_MANAGER");
        People.signedIn(colleague.caller());
        var inside = ManageMode.enter(colleague.caller(), company.id()).caller();
        String order = inside.mutate("RequestOrder", "quantity", 1).done("order.id");

        String pseudonym = partner.manager()
                .mutate("ErasePerson", "memberId", colleague.memberId())
                .done("member.name");

        assertThat(company.manager().run("Order", "id", order).<String>data("order.requestedByName"))
                .isEqualTo(pseudonym);
    }
}
