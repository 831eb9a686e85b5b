package portal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.TestWorld;

/** Objects by their ids, whatever they are, each in the place in which it was asked for. */
@QuarkusTest
class NodesTest {

    @Test
    void nodesOfSeveralTypesAreLoadedTogetherAndMissingOnesAreNull() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(1);
        var learner = company.learners(1).get(0);
        var stranger = TestWorld.partner().company().id();

        var answer = company.manager()
                .run(
                        "Nodes",
                        "ids",
                        List.of(
                                learner,
                                stranger,
                                company.id(),
                                assignment,
                                "x",
                                IdType.ORDER.encode(new UUID(0, 1)),
                                company.partner().productId(),
                                learner));

        assertThat(answer.<List<Map<String, Object>>>data("nodes"))
                .extracting(node -> node == null ? null : node.get("id"))
                .containsExactly(
                        learner,
                        null,
                        company.id(),
                        assignment,
                        null,
                        null,
                        company.partner().productId(),
                        learner);
        assertThat(answer.<String>data("nodes[0].email")).contains("@");
        assertThat(answer.<String>data("nodes[2].accountNumber")).hasSize(10);
        assertThat(answer.<String>data("nodes[3].licenceExpiresAt")).endsWith("Z");
        assertThat(answer.<String>data("nodes[6].code")).startsWith("P-");
    }
}
