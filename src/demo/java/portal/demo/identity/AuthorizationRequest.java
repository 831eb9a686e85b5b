package portal.demo.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import portal.demo.http.Parameters;

/**
 * A request to the authorisation endpoint. Public clients must use PKCE with S256, and are sent back to this machine only,
 * so that no page elsewhere can collect codes.
 */
record AuthorizationRequest(
        String clientId, String redirectUri, String codeChallenge, String state, String nonce, String scope) {

    /** Reads a request and checks that its errors can be reported to the redirect URI. */
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
        return request;
    }

    /** Throws the error that is to be reported to the redirect URI, if there is one. */
    void check(Parameters parameters) {
        if (!"code".equals(parameters.get("response_type"))) {
            throw OAuthError.of("unsupported_response_type", "Only response_type=code is supported.");
        }
        if (codeChallenge == null || !"S256".equals(parameters.get("code_challenge_method"))) {
            throw OAuthError.invalidRequest("PKCE is required: code_challenge with code_challenge_method=S256.");
        }
        if ("none".equals(parameters.get("prompt"))) {
            throw OAuthError.of("login_required", "Nobody stays signed in here.");
        }
    }

    /** Returns the redirect URI with these parameters and the state of the request. */
    String redirect(Map<String, String> parameters) {
        var query = new LinkedHashMap<>(parameters);
        if (state != null) {
            query.put("state", state);
        }
        return query.entrySet().stream()
                .map(entry -> entry.getKey() + '=' + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", redirectUri + (redirectUri.contains("?") ? "&" : "?"), ""));
    }

    static boolean isLocal(String uri) {
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
