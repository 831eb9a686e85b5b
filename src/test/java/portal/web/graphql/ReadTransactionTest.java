package portal.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.testsupport.TestWorld;

/** The fields of one query share a transaction, but not each other's refusals. */
@QuarkusTest
class ReadTransactionTest {

    @Test
    void aRefusedFieldLeavesTheOthersAlone() {
        var company = TestWorld.partner().company();
        company.requestOrder(3);
        var answer = company.manager().send("""
                {
                  first: previewAllocation(input: {count: 0}) { userErrors { code } }
                  second: previewAllocation(input: {count: 1}) { userErrors { code } }
                  orders { totalCount nodes { quantity } }
                  viewer { member { name } }
                }""", Map.of());
        assertThat(answer.<String>data("first.userErrors[0].code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.<String>data("second.userErrors[0].code")).isEqualTo("NO_LICENCE_LEFT");
        assertThat(answer.<List<Integer>>data("orders.nodes.quantity")).containsExactly(3);
    }

    @Test
    void aForeignCursorIsRefusedWhileNullableFieldsAreServed() {
        var company = TestWorld.partner().company();
        var answer = company.manager().send("""
                query ($id: ID!) {
                  company(id: $id) { name }
                  orders(after: "x") { totalCount }
                }""", Map.of("id", company.id()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.errorCode()).isEqualTo("BAD_REQUEST");
        assertThat(answer.errors().get(0)).containsEntry("path", List.of("orders"));
    }
}
