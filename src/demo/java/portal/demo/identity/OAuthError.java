package portal.demo.identity;

import java.util.Map;

/** An error that OAuth has a code for (RFC 6749, section 5.2). */
public final class OAuthError extends RuntimeException {

    private final int status;
    private final String code;

    private OAuthError(int status, String code, String description) {
        super(description, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static OAuthError invalidRequest(String description) {
        return of("invalid_request", description);
    }

    static OAuthError invalidGrant(String description) {
        return of("invalid_grant", description);
    }

    static OAuthError invalidClient(String description) {
        return new OAuthError(401, "invalid_client", description);
    }

    static OAuthError of(String code, String description) {
        return new OAuthError(400, code, description);
    }

    int status() {
        return status;
    }

    /** Returns the parameters that report the error. */
    Map<String, String> parameters() {
        return Map.of("error", code, "error_description", getMessage());
    }
}
