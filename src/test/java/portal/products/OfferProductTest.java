package portal.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import portal.kernel.IdType;
import portal.testsupport.Snapshot;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

@QuarkusTest
class OfferProductTest {

    @Test
    void anOfferedProductIsSold() {
        var partner = TestWorld.partner();
        var company = partner.company();
        var second = TestWorld.product(List.of("SEATS"));
        TestWorld.offer(partner.id(), second);

        assertThat(partner.manager().run("Products").<List<String>>data("products.edges.node.id"))
                .containsExactlyInAnyOrder(partner.productId(), second);
        var order = company.manager().mutate("RequestOrder", "quantity", 1, "productId", second);
        assertThat(order.<String>done("order.product.id")).isEqualTo(second);
    }

    @Test
    void offeringItAgainChangesNothing() {
        var partner = TestWorld.partner();
        var before = Snapshot.of(partner.id());
        TestWorld.offer(partner.id(), partner.productId());
        assertThat(Snapshot.of(partner.id())).isEqualTo(before);
    }

    @Test
    void simultaneousOffersAreOneOffer() {
        var partner = TestWorld.partner();
        var product = TestWorld.product(List.of("SEATS"));
        var answers = Together.times(
                5, () -> TestWorld.operator().mutate("OfferProduct", "partnerId", partner.id(), "productId", product));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.<String>done("product.id"))
                .isEqualTo(product));
    }

    @Test
    void partnerAndProductMustExistAndTheVendorIsNoPartner() {
        var partner = TestWorld.partner();
        var vendor = IdType.PARTNER.encode(UUID.fromString("00000000-0000-7000-8000-000000000000"));
        for (var unknown : List.of(vendor, IdType.PARTNER.encode(UUID.randomUUID()))) {
            var answer =
                    TestWorld.operator().mutate("OfferProduct", "partnerId", unknown, "productId", partner.productId());
            assertThat(answer.refusal()).isEqualTo("NOT_FOUND");
            assertThat(answer.refusedField()).containsExactly("partnerId");
        }
        var product = IdType.PRODUCT.encode(UUID.randomUUID());
        var answer = TestWorld.operator().mutate("OfferProduct", "partnerId", partner.id(), "productId", product);
        assertThat(answer.refusal()).isEqualTo("NOT_FOUND");
        assertThat(answer.refusedField()).containsExactly("productId");
    }

    @Test
    void aPartnerCannotOfferItselfAProduct() {
        var partner = TestWorld.partner();
        var product = TestWorld.product(List.of("SEATS"));
        var refused = partner.manager().mutate("OfferProduct", "partnerId", partner.id(), "productId", product);
        assertThat(refused.errorCode()).isEqualTo("FORBIDDEN");
    }
}
