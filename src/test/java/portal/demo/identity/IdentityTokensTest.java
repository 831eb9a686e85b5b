package portal.demo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.PlainJWT;
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

/** What the tokens of the embedded provider say, honest ones and those made wrong on purpose. */
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
        var claims = Tokens.claims(token).getClaims();

        assertThat(Tokens.isSignedBy(provider, token)).isTrue();
        assertThat(claims)
                .containsEntry("iss", provider.issuer())
                .containsEntry("sub", persona.subject())
                .containsEntry("aud", List.of("portal-api"))
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
        assertThat(Tokens.claims(provider.token(Personas.ACME_SYNC)).getClaims())
                .containsEntry("azp", "acme-sync")
                .containsEntry("client_id", "acme-sync")
                .containsEntry("org_type", "partner")
                .doesNotContainKeys("email", "email_verified", "auth_time");
    }

    @Test
    void aTokenLivesForOneHour() throws Exception {
        var claims = Tokens.claims(provider.token(Personas.PAULA));

        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(claims.getIssueTime().toInstant().plus(Duration.ofHours(1)));
        assertThat(Instant.ofEpochSecond(claims.getLongClaim("auth_time")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void subjectsSurviveARestartAndKeysDoNot() {
        var token = provider.token(Personas.PAULA);
        try (var restarted = EmbeddedIdentityProvider.start()) {
            assertThat(Tokens.claims(restarted.token(Personas.PAULA)).getSubject())
                    .isEqualTo(Tokens.claims(token).getSubject());
            assertThat(Tokens.isSignedBy(restarted, token)).isFalse();
        }
    }

    @Test
    void anIdTokenIsAddressedToTheClient() {
        assertThat(Tokens.claims(provider.idToken(Personas.PAULA)).getAudience())
                .containsExactly("portal-spa");
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
        var claims = Tokens.claims(token);

        assertThat(Tokens.isSignedBy(provider, token)).isTrue();
        assertThat(claims.getAudience()).containsExactly("elsewhere");
        assertThat(claims.getClaims())
                .containsEntry("email_verified", false)
                .containsEntry("azp", "stranger")
                .doesNotContainKeys("org_type", "sub");
        assertThat(claims.getExpirationTime()).isInThePast();
    }

    @Test
    void overridesReplaceAndRemoveClaims() {
        var overrides = new HashMap<String, Object>(Map.of("org_type", "operator"));
        overrides.put("email", null);

        assertThat(Tokens.claims(provider.token(Personas.PAULA, overrides)).getClaims())
                .containsEntry("org_type", "operator")
                .doesNotContainKey("email");
    }

    @Test
    void aTokenOfAnotherIssuerIsNotSignedWithOurKey() {
        var foreign = provider.tokenFor(Personas.PAULA).issuedBy("elsewhere").build();
        var forged = provider.tokenFor(Personas.PAULA).signedBy("elsewhere").build();

        assertThat(Tokens.claims(foreign).getIssuer()).endsWith("/elsewhere");
        assertThat(Tokens.claims(forged).getIssuer()).isEqualTo(provider.issuer());
        assertThat(Tokens.isSignedBy(provider, foreign)).isFalse();
        assertThat(Tokens.isSignedBy(provider, forged)).isFalse();
    }

    @Test
    void aTokenCanBeLeftUnsigned() throws Exception {
        var unsigned = PlainJWT.parse(provider.tokenFor(Personas.PAULA).buildUnsigned());

        assertThat(unsigned.getJWTClaimsSet().getSubject()).isEqualTo(Personas.PAULA.subject());
    }
}
