package portal.demo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The provider over HTTP, without the sign-in page. */
class IdentityEndpointsTest {

    private static EmbeddedIdentityProvider provider;

    @BeforeAll
    static void start() {
        provider = EmbeddedIdentityProvider.start();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void aPersonGetsTokensForThePassword() {
        var answer = LocalClient.post(token(), password("paula", "demo"));
        var json = LocalClient.json(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(json.get("expires_in").asInt()).isEqualTo(3600);
        assertThat(TokenReader.claims(json.get("access_token").asText()))
                .containsEntry("email", "paula@northwind-partners.example")
                .containsEntry("org_type", "partner");
        assertThat(TokenReader.claims(json.get("id_token").asText())).containsEntry("aud", "portal-spa");
    }

    @Test
    void whatElseTheFormSaysChangesNoClaim() {
        var form = LocalClient.encode(password("paula", "demo"))
                + "&claims=%7B%22org_type%22%3A%22operator%22%7D&org_type=operator&audience=x&scope=openid";
        var token = LocalClient.json(LocalClient.post(token(), form))
                .get("access_token")
                .asText();

        assertThat(TokenReader.claims(token)).containsEntry("org_type", "partner");
        assertThat(TokenReader.claims(token)).containsEntry("aud", "portal-api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "Paula", "acme-sync", "paula@northwind-partners.example", "a\"b", "%00"})
    void anUnknownUsernameIsRefused(String username) {
        assertRefused(password(username, "demo"), 400, "invalid_grant");
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertRefused(password("paula", "wrong"), 400, "invalid_grant");
    }

    @Test
    void anUnknownClientIsRefused() {
        var form = Map.of("grant_type", "password", "client_id", "x", "username", "paula", "password", "demo");

        assertRefused(form, 401, "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "refresh_token",
                "MockGrant"
            })
    void grantsThatWouldCopyClaimsDoNotExist(String grant) {
        var foreign = provider.token(Personas.PAULA, Map.of("org_type", "operator"));

        assertRefused(
                Map.of("grant_type", grant, "assertion", foreign, "subject_token", foreign),
                400,
                "unsupported_grant_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "grant_type=", "grant_type=password&grant_type=password", "=", "&&&", "{}"})
    void aBrokenRequestIsABadRequest(String body) {
        assertThat(LocalClient.post(token(), body).statusCode()).isEqualTo(400);
    }

    @Test
    void anIntegrationSignsInWithItsSecretInTheHeader() {
        var basic = Base64.getEncoder().encodeToString("acme-sync:demo-secret".getBytes(StandardCharsets.UTF_8));
        var answer = LocalClient.post(
                token(), Map.of("grant_type", "client_credentials"), "Authorization", "Basic " + basic);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TokenReader.claims(
                        LocalClient.json(answer).get("access_token").asText()))
                .containsEntry("azp", "acme-sync")
                .containsEntry("client_id", "acme-sync");
        assertThat(LocalClient.json(answer).has("id_token")).isFalse();
    }

    @Test
    void anIntegrationSignsInWithItsSecretInTheForm() {
        assertThat(LocalClient.post(token(), integration("demo-secret")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anIntegrationWithAWrongSecretIsRefused() {
        assertRefused(integration("demo"), 401, "invalid_client");
    }

    @Test
    void theIssuerIsTheSameUnderEveryHostName() {
        var byName = provider.issuer().replace("127.0.0.1", "localhost");
        var document = LocalClient.json(LocalClient.get(byName + "/.well-known/openid-configuration"));
        var answer = LocalClient.json(LocalClient.post(byName + "/token", password("paula", "demo")));

        assertThat(document.get("issuer").asText()).isEqualTo(provider.issuer());
        assertThat(TokenReader.claims(answer.get("access_token").asText())).containsEntry("iss", provider.issuer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/other/token", "/token", "/portal/introspect", "/other/jwks", "/portal/portal/token"})
    void thereIsNoOtherIssuer(String path) {
        var url = provider.issuer().replace("/portal", path);

        assertThat(LocalClient.post(url, password("paula", "demo")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesOfThisMachineMayCallAndOthersMayNot() {
        var local = LocalClient.post(token(), password("paula", "demo"), "Origin", "http://127.0.0.1:5173");
        var foreign = LocalClient.post(token(), password("paula", "demo"), "Origin", "https://elsewhere.example");

        assertThat(local.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://127.0.0.1:5173");
        assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void cookiesOfOtherProgramsDoNoHarm() {
        var answer = LocalClient.post(token(), password("paula", "demo"), "Cookie", "discount=100%; x");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static String token() {
        return provider.issuer() + "/token";
    }

    private static Map<String, String> password(String username, String password) {
        return Map.of("grant_type", "password", "client_id", "portal-spa", "username", username, "password", password);
    }

    private static Map<String, String> integration(String secret) {
        return Map.of("grant_type", "client_credentials", "client_id", "acme-sync", "client_secret", secret);
    }

    private static void assertRefused(Map<String, String> form, int status, String error) {
        var answer = LocalClient.post(token(), form);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(LocalClient.json(answer).get("error").asText()).isEqualTo(error);
        assertThat(answer.body()).doesNotContain("access_token");
    }
}
