package portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.TestWorld;

@QuarkusTest
class MembersPageTest {

    private static List<String> names(Caller manager, Map<String, ?> filter) {
        return manager.run("Members", "filter", filter).data("members.edges.node.name");
    }

    private static void invite(Caller manager, String name, String email) {
        manager.mutate("InviteMember", "name", name, "email", email, "roles", List.of("REGISTERED_USER"))
                .done("member.id");
    }

    @Test
    void membersAreFoundByHowTheirNameOrAddressBegins() {
        var manager = TestWorld.partner().company().manager();
        invite(manager, "\u00c4rni Frost", "frost@people.example");
        invite(manager, "Fran O'Hara", "ohara@people.example");
        invite(manager, "100% Sure", "sure_1@people.example");

        assertThat(names(manager, Map.of("text", "FR"))).containsExactly("Fran O'Hara", "\u00c4rni Frost");
        assertThat(names(manager, Map.of("text", "\u00e4rni f"))).containsExactly("\u00c4rni Frost");
        assertThat(names(manager, Map.of("text", "fran o'h"))).containsExactly("Fran O'Hara");
        assertThat(names(manager, Map.of("text", "sure_"))).containsExactly("100% Sure");
        assertThat(names(manager, Map.of("text", "%"))).isEmpty();
        assertThat(names(manager, Map.of("text", "frost", "role", "CUSTOMER_MANAGER")))
                .isEmpty();
        assertThat(names(manager, Map.of("text", "frost", "status", "INVITED"))).hasSize(1);
    }

    @Test
    void learnersAreFoundTheSameWay() {
        var company = TestWorld.partner().company();
        company.learners(11);
        var found = company.manager().run("Learners", "filter", Map.of("text", "learner 1"));
        assertThat(found.<List<String>>data("learners.edges.node.name")).containsExactly("Learner 1", "Learner 10");
        assertThat(found.<Integer>data("learners.totalCount")).isEqualTo(2);
    }

    @Test
    void everyOrderGoesThroughAllPagesServiceAccountsIncluded() {
        var manager = TestWorld.partner().manager();
        for (int i = 0; i < 3; i++) {
            Invited.toPartner(manager, "PARTNER_VIEWER");
            manager.mutate("EnrolIntegration", "clientId", "client-" + TestWorld.unique(), "name", "Sync")
                    .done("member.id");
        }
        for (var field : List.of("NAME", "EMAIL", "CREATED_AT")) {
            for (var direction : List.of("ASC", "DESC")) {
                assertThat(paged(manager, Map.of("field", field, "direction", direction)))
                        .as(field + ' ' + direction)
                        .hasSize(7)
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static List<String> paged(Caller manager, Map<String, String> orderBy) {
        var ids = new ArrayList<String>();
        String after = null;
        boolean more = true;
        while (more) {
            var page = manager.run("Members", "first", 2, "after", after, "orderBy", orderBy);
            ids.addAll(page.<List<String>>data("members.edges.node.id"));
            after = page.data("members.pageInfo.endCursor");
            more = page.data("members.pageInfo.hasNextPage");
        }
        return ids;
    }
}
