package portal.demo.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import portal.demo.http.Parameters;

/** Authorisation codes: each works once, for one minute, and only with the verifier of its request. */
final class AuthorizationCodes {

    record Grant(AuthorizationRequest request, Persona persona, Instant at) {}

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final Map<String, Grant> open = new ConcurrentHashMap<>();

    String issue(AuthorizationRequest request, Persona persona) {
        open.values().removeIf(AuthorizationCodes::isOver);
        var code = UUID.randomUUID().toString();
        open.put(code, new Grant(request, persona, Instant.now()));
        return code;
    }

    Grant redeem(Parameters parameters) {
        var grant = open.remove(parameters.require("code"));
        if (grant == null || isOver(grant)) {
            throw OAuthError.invalidGrant("The code is unknown, used or expired.");
        }
        if (!grant.request().clientId().equals(parameters.get("client_id"))
                || !grant.request().redirectUri().equals(parameters.get("redirect_uri"))) {
            throw OAuthError.invalidGrant("client_id and redirect_uri must be those of the sign-in.");
        }
        var verifier = parameters.get("code_verifier");
        if (verifier == null || !Pkce.challenge(verifier).equals(grant.request().codeChallenge())) {
            throw OAuthError.invalidGrant("code_verifier does not match the code_challenge.");
        }
        return grant;
    }

    private static boolean isOver(Grant grant) {
        return grant.at().plus(LIFETIME).isBefore(Instant.now());
    }
}
