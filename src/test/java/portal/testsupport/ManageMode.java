package portal.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import portal.testsupport.TestWorld.TestCompany;

/** A partner manager's manage session, from entering it to the token that it acts with. */
public final class ManageMode {

    private static final Duration RENEWED_AFTER = Duration.ofSeconds(200);
    private static final String TYPE = "urn:ietf:params:oauth:token-type:";

    private final Caller actor;
    private final String sessionId;
    private final String grant;
    private String current;
    private Instant fetched;

    private ManageMode(Caller actor, String sessionId, String grant) {
        this.actor = actor;
        this.sessionId = sessionId;
        this.grant = grant;
    }

    /** Signs the partner's manager in anew and enters. */
    public static ManageMode enter(Caller manager, String companyId) {
        return of(Caller.of(manager.persona()), companyId);
    }

    /** Enters with the token that the caller has. */
    public static ManageMode of(Caller actor, String companyId) {
        var entered = actor.mutate(
                "EnterManageMode",
                "companyId",
                companyId,
                "reason",
                "Because " + TestWorld.unique() + " asked for help");
        return of(actor, entered);
    }

    /** As it was answered. */
    public static ManageMode of(Caller actor, Answer entered) {
        return new ManageMode(actor, entered.done("manageSession.id"), entered.done("grant"));
    }

    /** A request of the partner's manager to be let in by a company that wants to be asked, which it is not for long. */
    public static String ask(TestCompany company) {
        return ask(company, company.partner().manager());
    }

    /** The same of somebody, who may be of the distributor. */
    public static String ask(TestCompany company, Caller manager) {
        company.manager().mutate("SetPartnerAccess", "partnerAccess", "ASK").done("company.id");
        String request = manager.mutate(
                        "RequestPartnerAccess", "companyId", company.id(), "reason", "Because " + TestWorld.unique())
                .done("partnerAccessRequest.id");
        company.manager().mutate("SetPartnerAccess", "partnerAccess", "ALLOWED").done("company.id");
        return request;
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

    /** Somebody who acts in this session; the token is fetched anew before it runs out. */
    public Caller caller() {
        return Caller.withTokens(this::current);
    }

    private synchronized String current() {
        if (fetched == null || fetched.isBefore(Instant.now().minus(RENEWED_AFTER))) {
            current = token();
            fetched = Instant.now();
        }
        return current;
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
