package portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.demo.OrgType;
import portal.testsupport.People;
import portal.testsupport.PortalServers;
import portal.testsupport.TestWorld;

/** Members leave at once, except the last manager. */
@QuarkusTest
@QuarkusTestResource(PortalServers.class)
class RemoveMemberTest {

    @Test
    void theLastManagerStaysAndAnyOtherLeavesAtOnce() {
        var manager = TestWorld.partner().company().manager();
        var only = People.memberId(manager);
        assertThat(manager.mutate("RemoveMember", "memberId", only).refusal()).isEqualTo("LAST_MANAGER");

        var second =
                People.invited(manager, TestWorld.person("customer-manager", OrgType.CUSTOMER), "CUSTOMER_MANAGER");
        assertThat(second.mutate("RemoveMember", "memberId", only).<String>done("member.status"))
                .isEqualTo("REMOVED");

        assertThat(manager.run("Companies").errorCode()).isEqualTo("FORBIDDEN");
        assertThat(second.run("Companies").<Integer>data("companies.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void aLearnerWhoLeavesReturnsTheLicence() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(1);
        var learners = company.learners(2);
        company.manager()
                .mutate("AllocateLicences", "learnerIds", learners.subList(0, 1))
                .done("allocations.id");

        company.manager().mutate("RemoveMember", "memberId", learners.get(0)).done("member.id");

        assertThat(company.manager().run("Assignment", "id", assignment).<Integer>data("assignment.freeCount"))
                .isEqualTo(1);
        assertThat(company.manager().run("Learners").<List<String>>data("learners.edges.node.id"))
                .containsExactly(learners.get(1));
        company.manager()
                .mutate("AllocateLicences", "learnerIds", learners.subList(1, 2))
                .done("allocations.id");
    }
}
