package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Rows;
import portal.testsupport.Snapshot;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

@QuarkusTest
class PreviewAllocationTest {

    private static Answer preview(TestCompany company, Object... input) {
        return company.manager().mutate("PreviewAllocation", input);
    }

    @Test
    void itShowsSourceCountAndEndAndReservesNothing() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var assignment = company.licences(4);
        var before = Snapshot.of(partner.id());
        var answer = preview(company, "count", 3);
        assertThat(answer.<String>done("preview.assignment.id")).isEqualTo(assignment);
        assertThat(answer.<Integer>done("preview.count")).isEqualTo(3);
        assertThat(answer.<Integer>done("preview.freeAfterwards")).isEqualTo(1);
        assertThat(answer.<String>done("preview.licenceExpiresAt"))
                .isEqualTo(company.manager().run("Assignment", "id", assignment).data("assignment.licenceExpiresAt"));
        assertThat(Snapshot.of(partner.id())).isEqualTo(before);
    }

    @Test
    void itRefusesWhatAllocatingWouldRefuse() {
        var partner = TestWorld.partner();
        var company = partner.company();
        assertThat(preview(company, "count", 1).refusal()).isEqualTo("NO_LICENCE_LEFT");
        var assignment = company.licences(2);
        assertThat(preview(company, "count", 3).refusal()).isEqualTo("NO_LICENCE_LEFT");
        assertThat(preview(company, "count", 3, "assignmentId", assignment).refusal())
                .isEqualTo("NO_LICENCE_LEFT");

        var foreign = TestWorld.partner().company();
        var named = preview(company, "count", 1, "assignmentId", foreign.licences(1));
        assertThat(named.refusal()).isEqualTo("NOT_FOUND");
        assertThat(named.refusedField()).containsExactly("assignmentId");
        var product = preview(company, "count", 1, "productId", TestWorld.product(List.of("SEATS")));
        assertThat(product.refusal()).isEqualTo("NOT_FOUND");
        assertThat(product.refusedField()).containsExactly("productId");
    }

    @Test
    void anAssignmentWhoseTermIsOverIsNoSource() {
        var company = TestWorld.partner().company();
        var assignment = company.licences(2);
        Superuser.execute(
                "update assignment set starts_at = now() - interval '2 days', licence_expires_at = now() where id = ?",
                Rows.uuid(IdType.ASSIGNMENT, assignment));
        company.licences(1);
        assertThat(preview(company, "count", 1, "assignmentId", assignment).refusal())
                .isEqualTo("NO_LICENCE_LEFT");
    }

    @Test
    void aRefusedPreviewLeavesTheRestOfItsQueryAlone() {
        var company = TestWorld.partner().company();
        company.licences(2);
        var answer = company.manager().send("""
                query Page($input: PreviewAllocationInput!) {
                  refused: previewAllocation(input: $input) { userErrors { code } }
                  orders { totalCount edges { node { assignment { freeCount } } } }
                  again: previewAllocation(input: {count: 2}) { preview { freeAfterwards } }
                }""", Map.of("input", Map.of("count", 50)));
        assertThat(answer.<String>data("refused.userErrors[0].code")).isEqualTo("NO_LICENCE_LEFT");
        assertThat(answer.<Integer>data("orders.totalCount")).isEqualTo(1);
        assertThat(answer.<Integer>data("orders.edges[0].node.assignment.freeCount"))
                .isEqualTo(2);
        assertThat(answer.<Integer>data("again.preview.freeAfterwards")).isZero();
    }

    @Test
    void partnersDoNotPreview() {
        var partner = TestWorld.partner();
        assertThat(partner.manager().mutate("PreviewAllocation", "count", 1).errorCode())
                .isEqualTo("FORBIDDEN");
    }
}
