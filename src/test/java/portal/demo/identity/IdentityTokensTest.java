package portal.demo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The claims of the embedded provider's tokens, valid ones and ones forged on purpose. */
class IdentityTokensTest {

    private static EmbeddedIdentityProvider provider;

    @BeforeAll
    static void start() {
        provider = EmbeddedIdentityProvider.start();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    static List<Persona> people() {
        return Personas.ALL.stream().filter(persona -> !persona.isIntegration()).toList();
    }

    @ParameterizedTest
    @MethodSource("people")
    void aPersonsTokenCarriesEveryPromisedClaim(Persona persona) {
        var token = provider.token(persona);
        var claims = TokenReader.claims(token);

        assertThat(TokenReader.isSignedBy(provider, token)).isTrue();
        assertThat(claims)
                .containsEntry("iss", provider.issuer())
                .containsEntry("sub", persona.subject())
                .containsEntry("aud", "portal-api")
                .containsEntry("email", persona.email())
                .containsEntry("email_verified", true)
                .containsEntry("name", persona.name())
                .containsEntry("azp", "portal-spa")
                .containsEntry("org_type", persona.orgType().claim())
                .containsKeys("auth_time", "exp", "iat", "jti")
                .doesNotContainKey("client_id");
    }

    @Test
    void anIntegrationsTokenNamesItsClientAndNoAddress() {
        assertThat(TokenReader.claims(provider.token(Personas.ACME_SYNC)))
                .containsEntry("azp", "acme-sync")
                .containsEntry("client_id", "acme-sync")
                .containsEntry("org_type", "partner")
                .doesNotContainKeys("email", "email_verified", "auth_time");
    }

    @Test
    void aTokenLivesForOneHour() {
        var claims = TokenReader.claims(provider.token(Personas.PAULA));

        assertThat(instant(claims, "exp")).isEqualTo(instant(claims, "iat").plus(Duration.ofHours(1)));
        assertThat(instant(claims, "auth_time")).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void subjectsSurviveARestartAndKeysDoNot() {
        var token = provider.token(Personas.PAULA);
        try (var restarted = EmbeddedIdentityProvider.start()) {
            assertThat(TokenReader.claims(restarted.token(Personas.PAULA)).get("sub"))
                    .isEqualTo(TokenReader.claims(token).get("sub"));
            assertThat(TokenReader.isSignedBy(restarted, token)).isFalse();
        }
    }

    @Test
    void anIdTokenIsAddressedToTheClient() {
        assertThat(TokenReader.claims(provider.idToken(Personas.PAULA))).containsEntry("aud", "portal-spa");
    }

    @Test
    void wrongTokensCanBeMadeForTests() {
        var token = provider.tokenFor(Personas.PAULA)
                .audience("elsewhere")
                .emailNotVerified()
                .without("org_type", "sub")
                .client("stranger")
                .expired()
                .build();
        var claims = TokenReader.claims(token);

        assertThat(TokenReader.isSignedBy(provider, token)).isTrue();
        assertThat(claims)
                .containsEntry("aud", List.of("elsewhere"))
                .containsEntry("email_verified", false)
                .containsEntry("azp", "stranger")
                .doesNotContainKeys("org_type", "sub");
        assertThat(instant(claims, "exp")).isBefore(Instant.now());
    }

    @Test
    void overridesReplaceAndRemoveClaims() {
        var overrides = new HashMap<String, Object>(Map.of("org_type", "operator"));
        overrides.put("email", null);

        assertThat(TokenReader.claims(provider.token(Personas.PAULA, overrides)))
                .containsEntry("org_type", "operator")
                .doesNotContainKey("email");
    }

    @Test
    void aTokenOfAnotherIssuerIsNotSignedWithOurKey() {
        var foreign = provider.tokenFor(Personas.PAULA).issuedBy("elsewhere").build();
        var forged = provider.tokenFor(Personas.PAULA).signedBy("elsewhere").build();

        assertThat((String) TokenReader.claims(foreign).get("iss")).endsWith("/elsewhere");
        assertThat(TokenReader.claims(forged)).containsEntry("iss", provider.issuer());
        assertThat(TokenReader.isSignedBy(provider, foreign)).isFalse();
        assertThat(TokenReader.isSignedBy(provider, forged)).isFalse();
    }

    @Test
    void aTokenCanBeLeftUnsigned() {
        var unsigned = provider.tokenFor(Personas.PAULA).buildUnsigned();

        assertThat(unsigned).endsWith(".");
        assertThat(TokenReader.claims(unsigned)).containsEntry("sub", Personas.PAULA.subject());
    }

    private static Instant instant(Map<String, Object> claims, String name) {
        return Instant.ofEpochSecond((Long) claims.get(name));
    }
}
