package portal.demo.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import portal.demo.http.Parameters;

/** A client's id and secret, from HTTP Basic or from the form (RFC 6749, section 2.3.1), never from both. */
record ClientCredentials(String clientId, String secret) {

    static ClientCredentials from(String authorization, Parameters parameters) {
        if (authorization == null) {
            return new ClientCredentials(parameters.get("client_id"), parameters.get("client_secret"));
        }
        if (parameters.get("client_secret") != null) {
            throw OAuthError.invalidRequest("Authenticate the client once: by header or by form.");
        }
        try {
            var encoded = authorization.replaceFirst("(?i)^Basic ", "").trim();
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            return new ClientCredentials(decoded(pair[0]), decoded(pair[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw OAuthError.invalidClient("The Authorization header cannot be read.");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
