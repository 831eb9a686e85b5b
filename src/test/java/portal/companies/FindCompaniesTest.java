package portal.companies;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.tenancy.OrgType;
import portal.testsupport.Answer;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestPartner;

@QuarkusTest
class FindCompaniesTest {

    private static TestPartner partner;

    @Test
    void byTheBeginningOfTheNameInAnyCase() {
        assertThat(names(Map.of("text", "eLM"))).containsExactly("Elm Dental", "elm-tree books");
        assertThat(names(Map.of("text", "ÉLM"))).containsExactly("Élmwood");
        assertThat(names(Map.of("text", "lm"))).isEmpty();
        assertThat(names(Map.of("text", "%"))).isEmpty();
        assertThat(names(Map.of("text", " "))).hasSize(4);
    }

    @Test
    void byTheBeginningOfTheAccountNumber() {
        String number = partner()
                .manager()
                .run("Companies", "filter", Map.of("text", "Oak"))
                .data("companies.edges[0].node.accountNumber");

        for (int digits : List.of(8, 10)) {
            assertThat(names(Map.of("text", number.substring(0, digits)))).containsExactly("Oak Motors");
        }
    }

    @Test
    void byTimeZoneAndStatus() {
        assertThat(names(Map.of("timeZone", "Asia/Tokyo"))).containsExactly("Oak Motors");
        assertThat(names(Map.of("timeZone", "Asia/Tokyo", "status", "INACTIVE")))
                .isEmpty();
        assertThat(names(Map.of("status", "ACTIVE"))).hasSize(4);
    }

    @Test
    void sortedByAccountNumber() {
        var answer = partner()
                .manager()
                .run("Companies", "orderBy", Map.of("field", "ACCOUNT_NUMBER", "direction", "DESC"), "first", 3);
        var page = answer.<List<String>>data("companies.edges.node.accountNumber");
        var rest = partner()
                .manager()
                .run(
                        "Companies",
                        "orderBy",
                        Map.of("field", "ACCOUNT_NUMBER", "direction", "DESC"),
                        "after",
                        answer.data("companies.pageInfo.endCursor"))
                .<List<String>>data("companies.edges.node.accountNumber");

        assertThat(page).hasSize(3).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(page);
    }

    private static List<String> names(Map<String, Object> filter) {
        Answer answer = partner().manager().run("Companies", "filter", filter);
        return answer.data("companies.edges.node.name");
    }

    private static synchronized TestPartner partner() {
        if (partner == null) {
            partner = withCompanies(TestWorld.partner());
        }
        return partner;
    }

    private static TestPartner withCompanies(TestPartner partner) {
        for (var name : List.of("Elm Dental", "elm-tree books", "Élmwood", "Oak Motors")) {
            partner.manager()
                    .mutate(
                            "CreateCompany",
                            "name",
                            name,
                            "timeZone",
                            name.startsWith("Oak") ? "Asia/Tokyo" : "UTC",
                            "manager",
                            TestWorld.invitee(TestWorld.person("manager", OrgType.CUSTOMER)))
                    .done("company.id");
        }
        return partner;
    }
}
