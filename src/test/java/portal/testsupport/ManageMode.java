package portal.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A partner manager's manage session, from entering it to the token that it acts with. */
public final class ManageMode {

    private static final Duration RENEWED_AFTER = Duration.ofSeconds(200);
    private static final String TYPE = "urn:ietf:params:oauth:token-type:";

    private final Caller actor;
    private final String sessionId;
    private final String grant;
    private Caller inside;
    private Instant fetched;

    private ManageMode(Caller actor, String sessionId, String grant) {
        this.actor = actor;
        this.sessionId = sessionId;
        this.grant = grant;
    }

    /** Signs the partner's manager in anew and enters. */
    public static ManageMode enter(Caller manager, String companyId) {
        var actor = Caller.of(manager.persona());
        var entered = actor.mutate(
                "EnterManageMode",
                "companyId",
                companyId,
                "reason",
                "Because " + TestWorld.unique() + " asked for help");
        return new ManageMode(actor, entered.done("manageSession.id"), entered.done("grant"));
    }

    public Caller actor() {
        return actor;
    }

    public String sessionId() {
        return sessionId;
    }

    public String grant() {
        return grant;
    }

    /** Somebody who acts in this session; its token is fetched anew before it runs out. */
    public synchronized Caller caller() {
        if (fetched == null || fetched.isBefore(Instant.now().minus(RENEWED_AFTER))) {
            inside = Caller.withToken(token());
            fetched = Instant.now();
        }
        return inside;
    }

    public String token() {
        var answer = exchange(parameters());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("access_token");
    }

    /** The parameters of a token exchange that is in order. */
    public Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        parameters.put("subject_token", grant);
        parameters.put("subject_token_type", TYPE + "jwt");
        parameters.put("actor_token", actor.token());
        parameters.put("actor_token_type", TYPE + "access_token");
        return parameters;
    }

    public static Response exchange(Map<String, Object> parameters) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParams(parameters)
                .post("/oauth2/token");
    }
}
