package portal.tenancy;

import io.quarkus.security.AuthenticationFailedException;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/** A manage token whose session has ended: answered with 401 and SESSION_ENDED, so that clients enter again. */
public final class SessionEndedException extends RuntimeException {

    public SessionEndedException() {
        super("The manage session has ended", null, false, false);
    }

    /** Wraps it as an authentication failure. */
    AuthenticationFailedException asFailedAuthentication() {
        return new AuthenticationFailedException(getMessage(), this);
    }

    /** Returns the refusal for a request whose authentication failed this way. */
    public static ProtocolException refusal(Throwable failure) {
        return failure instanceof SessionEndedException
                        || failure != null && failure.getCause() instanceof SessionEndedException
                ? new ProtocolException(Code.SESSION_ENDED, "This manage session has ended. Enter manage mode again.")
                : new ProtocolException(Code.UNAUTHENTICATED, "The bearer token is not accepted.");
    }
}
