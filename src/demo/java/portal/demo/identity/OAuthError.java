package portal.demo.identity;

import java.util.Map;
import portal.demo.http.HttpReply;

/** A refusal that OAuth has a code for (RFC 6749, section 5.2). */
public final class OAuthError extends RuntimeException {

    private final int status;
    private final String code;

    private OAuthError(int status, String code, String description) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static OAuthError invalidRequest(String description) {
        return new OAuthError(400, "invalid_request", description);
    }

    static OAuthError invalidGrant(String description) {
        return new OAuthError(400, "invalid_grant", description);
    }

    static OAuthError invalidClient(String description) {
        return new OAuthError(401, "invalid_client", description);
    }

    static OAuthError of(String code, String description) {
        return new OAuthError(400, code, description);
    }

    String code() {
        return code;
    }

    HttpReply reply() {
        var reply = HttpReply.json(status, Map.of("error", code, "error_description", getMessage()));
        return status == 401 ? reply.with("WWW-Authenticate", "Basic realm=\"portal\"") : reply;
    }
}
