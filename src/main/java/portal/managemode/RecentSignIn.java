package portal.managemode;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.managemode.token.TokenTime;

/** Manage mode is entered only by somebody who has just proved who they are; a service account does so every time. */
@ApplicationScoped
class RecentSignIn {

    private static final Duration AT_MOST = Duration.ofMinutes(15);

    @Inject
    SecurityIdentity identity;

    /** The caller; UNAUTHENTICATED if a person's sign-in is older than 15 minutes, or nobody says how old it is. */
    SignedIn require() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new ProtocolException(Code.UNAUTHENTICATED, "A bearer token is required.");
        }
        if (token.getClaim("client_id") == null && !isRecent(token.getClaim("auth_time"))) {
            throw new ProtocolException(
                    Code.UNAUTHENTICATED,
                    "You signed in more than 15 minutes ago. Sign in again to enter manage mode.");
        }
        return new SignedIn(token.getIssuer(), token.getSubject());
    }

    private static boolean isRecent(Object authTime) {
        if (!(authTime instanceof Number seconds)) {
            return false;
        }
        return !Instant.ofEpochSecond(seconds.longValue())
                .isBefore(TokenTime.now().minus(AT_MOST));
    }
}
