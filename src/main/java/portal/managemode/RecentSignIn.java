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

/** Requires a recent sign-in for entering manage mode; a service account proves its identity every time. */
@ApplicationScoped
class RecentSignIn {

    private static final Duration AT_MOST = Duration.ofMinutes(15);

    @Inject
    SecurityIdentity identity;

    /** Returns the caller; UNAUTHENTICATED if a person's sign-in is older than 15 minutes or of unknown age. */
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
