package portal.demo.identity;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portal.demo.http.HttpReply;
import portal.demo.http.Parameters;

/**
 * A checked request to the authorisation endpoint. Public clients must use PKCE with S256, and are sent back to this
 * machine only, so that no page elsewhere can collect codes.
 */
public record AuthorizationRequest(
        String clientId, String redirectUri, String codeChallenge, String state, String nonce, String scope) {

    /** Thrown once the redirect URI is known to be good, so that the refusal can be reported to it. */
    static final class Refused extends RuntimeException {

        private final transient HttpReply reply;

        private Refused(HttpReply reply) {
            super(null, null, false, false);
            this.reply = reply;
        }

        HttpReply reply() {
            return reply;
        }
    }

    static AuthorizationRequest parse(Parameters parameters) {
        var request = new AuthorizationRequest(
                parameters.require("client_id"),
                parameters.require("redirect_uri"),
                parameters.get("code_challenge"),
                parameters.get("state"),
                parameters.get("nonce"),
                parameters.get("scope"));
        if (!EmbeddedIdentityProvider.CLIENT_ID.equals(request.clientId)) {
            throw OAuthError.invalidRequest("Unknown client_id: use " + EmbeddedIdentityProvider.CLIENT_ID + ".");
        }
        if (!isLocal(request.redirectUri)) {
            throw OAuthError.invalidRequest("redirect_uri must lead to this machine: http://127.0.0.1 or localhost.");
        }
        request.check(parameters);
        return request;
    }

    /** To the client, with the code of a successful sign-in. */
    HttpReply granted(String code) {
        return back(Map.of("code", code));
    }

    private void check(Parameters parameters) {
        if (!"code".equals(parameters.get("response_type"))) {
            throw refused("unsupported_response_type", "Only response_type=code is supported.");
        }
        if (codeChallenge == null || !"S256".equals(parameters.get("code_challenge_method"))) {
            throw refused("invalid_request", "PKCE is required: code_challenge with code_challenge_method=S256.");
        }
        if ("none".equals(parameters.get("prompt"))) {
            throw refused("login_required", "Nobody stays signed in here.");
        }
    }

    private Refused refused(String error, String description) {
        return new Refused(back(Map.of("error", error, "error_description", description)));
    }

    private HttpReply back(Map<String, String> answer) {
        var query = new LinkedHashMap<String, List<String>>();
        answer.forEach((name, value) -> query.put(name, List.of(value)));
        if (state != null) {
            query.put("state", List.of(state));
        }
        var joint = redirectUri.contains("?") ? "&" : "?";
        return HttpReply.redirect(redirectUri + joint + URLUtils.serializeParameters(query));
    }

    public static boolean isLocal(String uri) {
        try {
            var parsed = URI.create(uri);
            return List.of("http", "https").contains(parsed.getScheme())
                    && List.of("127.0.0.1", "localhost", "[::1]").contains(parsed.getHost())
                    && parsed.getUserInfo() == null
                    && parsed.getFragment() == null;
        } catch (IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }
}
