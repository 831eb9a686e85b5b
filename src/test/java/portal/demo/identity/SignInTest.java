package portal.demo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.tenancy.OrgType;

/** The sign-in page and the code flow with PKCE, as a browser page would use them. */
class SignInTest {

    private static final String REDIRECT = "http://127.0.0.1:5173/signed-in?from=page";

    private static EmbeddedIdentityProvider provider;

    private final String verifier = Pkce.newVerifier();

    @BeforeAll
    static void start() {
        provider = EmbeddedIdentityProvider.start();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void thePageOffersEveryPersonAndNoIntegration() {
        var page = LocalClient.get(authorize(request())).body();

        assertThat(page)
                .contains("Paula Novak", "paula@northwind-partners.example", "Partner manager at Northwind Partners")
                .contains("value=\"mia\"")
                .doesNotContain("acme-sync");
    }

    @Test
    void aNameCannotBreakThePage() {
        try (var other = EmbeddedIdentityProvider.start()) {
            other.add(Persona.person("x\"<", "<b>X</b>", "x@x.example", OrgType.CUSTOMER, "<script>"));
            var url = authorize(request()).replace(provider.issuer(), other.issuer());

            assertThat(LocalClient.get(url).body()).doesNotContain("<b>X", "<script>", "\"x\"<");
        }
    }

    @Test
    void choosingAPersonLeadsToThatPersonsTokens() {
        var chosen = choose("carla");
        var location = chosen.headers().firstValue("Location").orElseThrow();
        var tokens = LocalClient.json(redeem(code(chosen), verifier));
        var idToken = TokenReader.claims(tokens.get("id_token").asText());

        assertThat(location).startsWith(REDIRECT + "&").contains("state=s%26t");
        assertThat(TokenReader.claims(tokens.get("access_token").asText()))
                .containsEntry("email", "carla@alder-clinics.example")
                .containsEntry("org_type", "customer")
                .containsEntry("azp", "portal-spa");
        assertThat(idToken).containsEntry("aud", "portal-spa").containsEntry("nonce", "n1");
    }

    @Test
    void aCodeWorksOnce() {
        var code = code(choose("carla"));

        assertThat(redeem(code, verifier).statusCode()).isEqualTo(200);
        assertInvalidGrant(redeem(code, verifier));
    }

    @Test
    void aCodeIsWorthlessWithoutItsVerifier() {
        assertInvalidGrant(redeem(code(choose("carla")), Pkce.newVerifier()));
        assertInvalidGrant(redeem(code(choose("carla")), "short"));
        assertInvalidGrant(redeem(code(choose("carla")), ""));
    }

    @Test
    void aSignInWithoutPkceIsSentBackWithAnError() {
        var request = request();
        request.remove("code_challenge");

        assertThat(LocalClient.get(authorize(request)).headers().firstValue("Location"))
                .hasValueSatisfying(
                        location -> assertThat(location).startsWith(REDIRECT).contains("error=invalid_request"));
    }

    @Test
    void nobodyIsSignedInSilently() {
        var request = request();
        request.put("prompt", "none");

        assertThat(LocalClient.get(authorize(request)).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("error=login_required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "http://127.0.0.1.elsewhere.example/",
                "http://127.0.0.1@elsewhere.example/",
                "javascript:alert(1)",
                "not a uri",
                "//127.0.0.1/"
            })
    void codesAreSentToThisMachineOnly(String redirect) {
        var request = request();
        request.put("redirect_uri", redirect);
        var answer = LocalClient.get(authorize(request));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void anUnknownChoiceIsRefused() {
        assertThat(choose("nobody").statusCode()).isEqualTo(400);
        assertThat(choose("acme-sync").statusCode()).isEqualTo(400);
    }

    private Map<String, String> request() {
        return new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", "portal-spa",
                "redirect_uri", REDIRECT,
                "scope", "openid",
                "state", "s&t",
                "nonce", "n1",
                "code_challenge_method", "S256",
                "code_challenge", Pkce.challenge(verifier)));
    }

    private HttpResponse<String> choose(String username) {
        return LocalClient.post(
                authorize(request()), Map.of("username", username, "claims", "{\"org_type\":\"operator\"}"));
    }

    private static String authorize(Map<String, String> request) {
        return provider.issuer() + "/authorize?" + LocalClient.encode(request);
    }

    private static String code(HttpResponse<String> chosen) {
        return chosen.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]code=([^&]*).*", "$1");
    }

    private static HttpResponse<String> redeem(String code, String verifier) {
        return LocalClient.post(
                provider.issuer() + "/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "portal-spa",
                        "redirect_uri", REDIRECT,
                        "code", code,
                        "code_verifier", verifier));
    }

    private static void assertInvalidGrant(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(LocalClient.json(answer).get("error").asText()).isEqualTo("invalid_grant");
    }
}
