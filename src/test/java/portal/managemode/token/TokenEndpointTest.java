package portal.managemode.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testsupport.ManageMode;
import portal.testsupport.PortalServers;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestPartner;

/** The token endpoint answers as OAuth 2.0 asks, to nobody whom it does not know, and not without end. */
@Tag("java")
@QuarkusTest
class TokenEndpointTest {

    private static final String OURS = "https://pages.example";
    private static final String FORM = "application/x-www-form-urlencoded";

    private TestPartner partner;
    private ManageMode mode;

    @BeforeEach
    void somebodyIsInManageMode() {
        partner = TestWorld.partner();
        mode = ManageMode.enter(partner.manager(), partner.company().id());
    }

    @Test
    void theAnswerIsATokenForFiveMinutesThatNobodyKeeps() {
        var answer = ManageMode.exchange(mode.parameters());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.<String>path("token_type")).isEqualTo("Bearer");
        assertThat(answer.<String>path("issued_token_type")).isEqualTo("urn:ietf:params:oauth:token-type:access_token");
        assertThat(answer.<Integer>path("expires_in")).isEqualTo(300);
        assertThat(answer.<String>path("refresh_token")).isNull();
    }

    @Test
    void aPageOfAListedOriginMayCall() {
        var preflight = given().header("Origin", OURS)
                .header("Access-Control-Request-Method", "POST")
                .options("/oauth2/token");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isNull();
        var answer = from(OURS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pages.example",
                "https://pages.example:8443",
                "https://pages.example.elsewhere.example",
                "https://xpages.example",
                "https://pagesxexample",
                "https://elsewhere.example",
                "null"
            })
    void aPageOfAnyOtherOriginMayNot(String origin) {
        var answer = from(origin);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.asString()).doesNotContain("access_token");
    }

    @Test
    void oneSessionFetchesTokensOnlySoOften() {
        Response answer = null;
        for (int i = 0; i < 40 && (answer == null || answer.statusCode() == 200); i++) {
            answer = ManageMode.exchange(mode.parameters());
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(answer.<String>path("access_token")).isNull();
        var another = ManageMode.enter(partner.manager(), partner.company().id());
        assertThat(ManageMode.exchange(another.parameters()).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyTheTokenExchangeOfAFormIsServed() {
        var other = mode.parameters();
        other.put("grant_type", "password");
        assertThat(ManageMode.exchange(other).<String>path("error")).isEqualTo("unsupported_grant_type");
        var elsewhere = mode.parameters();
        elsewhere.put("audience", "another-api");
        assertThat(ManageMode.exchange(elsewhere).<String>path("error")).isEqualTo("invalid_target");
        var client = mode.parameters();
        client.put("client_id", "another-client");
        assertThat(ManageMode.exchange(client).<String>path("error")).isEqualTo("unauthorized_client");
        var json = given().contentType("application/json").body("{}").post("/oauth2/token");
        assertThat(json.statusCode()).isEqualTo(400);
        var query = given().contentType(FORM).post("/oauth2/token?grant_type=x");
        assertThat(query.statusCode()).isEqualTo(400);
        var withBearer = mode.actor()
                .request()
                .contentType(FORM)
                .formParams(mode.parameters())
                .post("/oauth2/token");
        assertThat(withBearer.statusCode()).isEqualTo(401);
        assertThat(RestAssured.get("/oauth2/token").statusCode()).isEqualTo(405);
    }

    @Test
    void aClientThatIsNotSetUpForItGetsNothing() {
        var parameters = mode.parameters();
        var persona = partner.manager().persona();
        parameters.put("actor_token", PortalServers.identity().token(persona, "another-client"));
        assertThat(ManageMode.exchange(parameters).<String>path("error")).isEqualTo("unauthorized_client");
    }

    @Test
    void keysAndAddressesArePublished() {
        var issuer = "https://portal.example/oauth2";
        var document = RestAssured.get("/oauth2/.well-known/openid-configuration");
        assertThat(document.<String>path("issuer")).isEqualTo(issuer);
        assertThat(document.<String>path("token_endpoint")).isEqualTo(issuer + "/token");
        assertThat(document.<String>path("jwks_uri")).isEqualTo(issuer + "/jwks");
        List<Map<String, Object>> keys = RestAssured.get("/oauth2/jwks").path("keys");
        assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(key)
                .containsEntry("kty", "EC")
                .containsEntry("crv", "P-256")
                .containsEntry("use", "sig")
                .doesNotContainKey("d"));
    }

    private Response from(String origin) {
        return given().header("Origin", origin)
                .contentType(FORM)
                .formParams(mode.parameters())
                .post("/oauth2/token");
    }
}
