package portal.managemode.token;

/**
 * A refusal by the token endpoint, with the error codes of OAuth 2.0 (RFC 6749, section 5.2; RFC 8693, section 2.2.2).
 */
final class ExchangeRefused extends RuntimeException {

    private final int status;
    private final String error;

    ExchangeRefused(int status, String error, String description) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
    }

    static ExchangeRefused invalidRequest(String description) {
        return new ExchangeRefused(400, "invalid_request", description);
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }
}
