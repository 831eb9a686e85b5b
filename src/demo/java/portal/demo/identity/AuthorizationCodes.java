package portal.demo.identity;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import portal.demo.http.Parameters;

/** Codes between sign-in and token: each works once, for one minute, for the client that can prove to have asked. */
final class AuthorizationCodes {

    record SignIn(AuthorizationRequest request, Persona persona, Instant at) {}

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final Map<String, SignIn> open = new ConcurrentHashMap<>();

    String issue(AuthorizationRequest request, Persona persona) {
        open.values().removeIf(AuthorizationCodes::isOver);
        var code = UUID.randomUUID().toString();
        open.put(code, new SignIn(request, persona, Instant.now()));
        return code;
    }

    SignIn redeem(Parameters parameters) {
        var signIn = open.remove(parameters.require("code"));
        if (signIn == null || isOver(signIn)) {
            throw OAuthError.invalidGrant("The code is unknown, used or expired.");
        }
        if (!signIn.request().clientId().equals(parameters.get("client_id"))
                || !signIn.request().redirectUri().equals(parameters.get("redirect_uri"))) {
            throw OAuthError.invalidGrant("client_id and redirect_uri must be those of the sign-in.");
        }
        if (!proves(parameters.get("code_verifier"), signIn.request().codeChallenge())) {
            throw OAuthError.invalidGrant("code_verifier does not match the code_challenge.");
        }
        return signIn;
    }

    private static boolean proves(String verifier, String challenge) {
        try {
            return verifier != null
                    && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                            .getValue()
                            .equals(challenge);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isOver(SignIn signIn) {
        return signIn.at().plus(LIFETIME).isBefore(Instant.now());
    }
}
