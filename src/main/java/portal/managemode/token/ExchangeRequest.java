package portal.managemode.token;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** The parameters of a token exchange (RFC 8693, section 2.1), each at most once and only in the body. */
record ExchangeRequest(String grant, String actorToken, String clientId) {

    private static final String PREFIX = "urn:ietf:params:oauth:";
    static final String GRANT_TYPE = PREFIX + "grant-type:token-exchange";
    static final String ACCESS_TOKEN = PREFIX + "token-type:access_token";
    private static final String JWT = PREFIX + "token-type:jwt";

    static ExchangeRequest of(RoutingContext request, String audience) {
        var form = request.request().formAttributes();
        if (!request.queryParams().isEmpty()) {
            throw ExchangeRefused.invalidRequest("Send the parameters in the body.");
        }
        for (var name : form.names()) {
            if (form.getAll(name).size() > 1) {
                throw ExchangeRefused.invalidRequest("A parameter is repeated.");
            }
        }
        if (!GRANT_TYPE.equals(required(form, "grant_type"))) {
            throw new ExchangeRefused(
                    400, "unsupported_grant_type", "Only the token exchange grant type is supported.");
        }
        mustBe(form, "subject_token_type", JWT, true);
        mustBe(form, "actor_token_type", ACCESS_TOKEN, true);
        mustBe(form, "requested_token_type", ACCESS_TOKEN, false);
        if (form.contains("resource") || form.contains("audience") && !audience.equals(form.get("audience"))) {
            throw new ExchangeRefused(400, "invalid_target", "Manage tokens are for this portal only.");
        }
        return new ExchangeRequest(
                required(form, "subject_token"), required(form, "actor_token"), form.get("client_id"));
    }

    private static void mustBe(MultiMap form, String name, String value, boolean isRequired) {
        if (isRequired ? !value.equals(required(form, name)) : form.contains(name) && !value.equals(form.get(name))) {
            throw ExchangeRefused.invalidRequest(name + " has to be " + value + ".");
        }
    }

    private static String required(MultiMap form, String name) {
        var value = form.get(name);
        if (value == null || value.isEmpty()) {
            throw ExchangeRefused.invalidRequest(name + " is required.");
        }
        return value;
    }
}
