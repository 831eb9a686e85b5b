package portal.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/**
 * The unverified claims of a JWT. Only for picking the OIDC tenant that verifies it, where a false claim gains nothing.
 */
public record PresentedToken(String keyId, String issuer, String orgType) {

    /** Request attribute of a token to verify that is not the bearer. */
    static final String OTHER_THAN_BEARER = "portal.token";

    private static final String BEARER = "bearer ";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns the request's token; empty if there is none or it is no JWT. */
    public static Optional<PresentedToken> of(RoutingContext request) {
        String other = request.get(OTHER_THAN_BEARER);
        if (other != null) {
            return read(other);
        }
        var header = request.request().getHeader("Authorization");
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : read(header.substring(BEARER.length()).strip());
    }

    static Optional<PresentedToken> read(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var header = json(parts[0]);
            var claims = json(parts[1]);
            return Optional.of(new PresentedToken(
                    header.path("kid").asText(),
                    claims.path("iss").asText(),
                    claims.path("org_type").asText()));
        } catch (IOException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static JsonNode json(String part) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(part));
    }
}
