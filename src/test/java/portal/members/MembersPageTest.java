package portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Caller;
import portal.testsupport.Invited;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;

@QuarkusTest
@QuarkusTestResource(PortalServers.class)
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

    /** What is not leakproof would only be filtered, row by row, after the policies. */
    @Test
    void rowLevelSecurityLetsTheSearchUseItsIndexes() throws SQLException {
        var company = TestWorld.partner().company();
        var partnerId = Rows.uuid(IdType.PARTNER, company.partner().id());
        var companyId = Rows.uuid(IdType.COMPANY, company.id());
        try (var connection = Superuser.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into membership (partner_id, id, company_id, email, name, language, roles, status, created_at)
                    select '%s', gen_random_uuid(), '%s', n || '@people.example', n || ' Learner', 'en', '{LEARNER}',
                    'INVITED', now() from generate_series(1, 5000) n""".formatted(partnerId, companyId));
            statement.execute("analyze membership");
            statement.execute("set local role portal_app");
            statement.execute("""
                    select set_config('app.org_type', 'customer', true), set_config('app.partner', '%s', true),
                    set_config('app.company', '%s', true)""".formatted(partnerId, companyId));
            assertThat(plan(statement, """
                    explain select * from membership where partner_id = '%s' and company_id = '%s'
                    and (search_name >= lower('48') and search_name < lower('48') || '~'
                        or contact >= lower('48') and contact < lower('48') || '~')
                    """.formatted(partnerId, companyId)))
                    .containsPattern("membership_by_search_name[\\s\\S]*Index Cond: .*search_name >= '48'")
                    .containsPattern("membership_by_contact[\\s\\S]*Index Cond: .*contact >= '48'");
            connection.rollback();
        }
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        var lines = new ArrayList<String>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }
}
