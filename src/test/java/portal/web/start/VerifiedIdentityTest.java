package portal.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No setting that disables verification gets past the start checks. */
class VerifiedIdentityTest {

    private static final Map<String, String> SAFE = Map.of(
            "portal.identity.issuer", "https://identity.example/realms/portal",
            "portal.identity.audience", "portal-api",
            "quarkus.oidc.partner.token.issuer", "https://identity.example/realms/portal",
            "quarkus.oidc.partner.token.audience", "portal-api",
            "quarkus.oidc.partner.tls.verification", "required",
            "quarkus.oidc.customer.tls.tls-configuration-name", "identity",
            "quarkus.tls.identity.trust-all", "false");

    @Test
    void theReleaseSettingsAreAccepted() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void anyIssuer() {
        for (var tenant : List.of("", "operator.", "partner.", "customer.")) {
            var setting = "quarkus.oidc." + tenant + "token.issuer";
            assertThat(faults(setting, "any")).containsExactly(setting + " has to be portal.identity.issuer");
        }
    }

    @Test
    void anyAudience() {
        assertThat(faults("quarkus.oidc.customer.token.audience", "any"))
                .containsExactly("quarkus.oidc.customer.token.audience has to be portal.identity.audience");
    }

    @Test
    void anIdentityProviderThatIsNotVerified() {
        for (var verification : List.of("none", "certificate-validation")) {
            assertThat(faults("quarkus.oidc.operator.tls.verification", verification))
                    .containsExactly(
                            "quarkus.oidc.operator.tls.verification has to be required: the identity provider's"
                                    + " certificate is verified");
        }
    }

    @Test
    void anyServer() {
        for (var setting :
                List.of("quarkus.tls.trust-all", "quarkus.tls.identity.trust-all", "quarkus.tls.\"mail\".trust-all")) {
            assertThat(faults(setting, "true"))
                    .containsExactly(setting + " is true, so that any server would be trusted");
        }
    }

    private static List<String> faults(String... changes) {
        var settings = new HashMap<>(SAFE);
        for (int i = 0; i < changes.length; i += 2) {
            settings.put(changes[i], changes[i + 1]);
        }
        return new VerifiedIdentity(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build())
                .faults();
    }
}
