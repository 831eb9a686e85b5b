package portal.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testsupport.Answer;
import portal.testsupport.Rows;
import portal.testsupport.TestWorld;
import portal.testsupport.Together;

@QuarkusTest
class CreateProductTest {

    private static String code() {
        return "C-" + TestWorld.unique().toUpperCase();
    }

    private static Answer create(String code) {
        return TestWorld.operator()
                .mutate("CreateProduct", "code", code, "name", "Anything", "deliveries", List.of("SEATS"));
    }

    @Test
    void aProductIsStoredAsItWasEntered() {
        var answer = TestWorld.operator()
                .mutate(
                        "CreateProduct",
                        "code",
                        code(),
                        "name",
                        "Awareness Übung 学习",
                        "edition",
                        "Premium",
                        "version",
                        "4.2",
                        "importGuideUrl",
                        "https://docs.example/import?edition=premium",
                        "deliveries",
                        List.of("TOKEN", "SEATS", "SEATS"));

        assertThat(answer.<String>done("product.name")).isEqualTo("Awareness Übung 学习");
        assertThat(answer.<String>done("product.edition")).isEqualTo("Premium");
        assertThat(answer.<String>done("product.version")).isEqualTo("4.2");
        assertThat(answer.<String>done("product.importGuideUrl"))
                .isEqualTo("https://docs.example/import?edition=premium");
        assertThat(answer.<List<String>>done("product.deliveries")).containsExactly("SEATS", "TOKEN");
        assertThat(answer.<Boolean>done("product.active")).isTrue();
    }

    @Test
    void aCodeIsTakenOnce() {
        var code = code();
        create(code).done("product.id");
        var second = create(code);
        assertThat(second.refusal()).isEqualTo("CONFLICT");
        assertThat(second.refusedField()).containsExactly("code");
    }

    @Test
    void concurrentProductsWithOneCodeStoreOneAndConflict() {
        var code = code();
        var answers = Together.times(6, () -> create(code));
        var refusals = answers.stream()
                .filter(answer -> !answer.userErrors().isEmpty())
                .map(Answer::refusal)
                .collect(Collectors.toList());
        assertThat(refusals).hasSize(5).containsOnly("CONFLICT");
        assertThat(Rows.count("select count(*) from product where code = ?", code))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://host/x",
                "https:",
                "https://",
                "//host/x",
                "a b",
                "file:///etc/passwd"
            })
    void onlyWebAddressesAreImportGuides(String address) {
        var answer = TestWorld.operator()
                .mutate(
                        "CreateProduct",
                        "code",
                        code(),
                        "name",
                        "Anything",
                        "importGuideUrl",
                        address,
                        "deliveries",
                        List.of("SEATS"));
        assertThat(answer.refusal()).isEqualTo("INVALID_INPUT");
        assertThat(answer.refusedField()).containsExactly("importGuideUrl");
    }

    @Test
    void partnersSeeAProductOnceItIsOfferedAndCreateNone() {
        var partner = TestWorld.partner();
        var product = TestWorld.product(List.of("TOKEN"));
        assertThat(partner.manager().run("Products").<List<String>>data("products.edges.node.id"))
                .containsExactly(partner.productId())
                .doesNotContain(product);
        var refused = partner.manager()
                .mutate("CreateProduct", "code", code(), "name", "Mine", "deliveries", List.of("SEATS"));
        assertThat(refused.errorCode()).isEqualTo("FORBIDDEN");
    }
}
