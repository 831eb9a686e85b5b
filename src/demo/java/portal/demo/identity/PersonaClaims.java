package portal.demo.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The claims that a token carries about a persona. They come from the persona alone: nothing that the asking client
 * sends can add to them or change them. The production realm maps the same claims.
 */
final class PersonaClaims {

    static final String AUDIENCE = "portal-api";

    private PersonaClaims() {}

    static Map<String, Object> accessToken(Persona persona, String clientId, Instant signedInAt) {
        var claims = common(persona, signedInAt);
        claims.put("aud", AUDIENCE);
        claims.put("azp", clientId);
        if (persona.isIntegration()) {
            claims.put("client_id", clientId);
        }
        return claims;
    }

    /** Addressed to the client, not to the portal: as a bearer token it is refused by its audience. */
    static Map<String, Object> idToken(Persona persona, String clientId, Instant signedInAt, String nonce) {
        var claims = common(persona, signedInAt);
        claims.put("aud", clientId);
        claims.put("azp", clientId);
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        return claims;
    }

    private static Map<String, Object> common(Persona persona, Instant signedInAt) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", persona.subject());
        claims.put("name", persona.name());
        if (persona.email() != null) {
            claims.put("email", persona.email());
            claims.put("email_verified", true);
        }
        claims.put("org_type", persona.orgType().claim());
        if (!persona.isIntegration()) {
            claims.put("auth_time", signedInAt.getEpochSecond());
        }
        return claims;
    }
}
