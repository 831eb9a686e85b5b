package portal.demo.http;

import java.util.Objects;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import portal.demo.identity.AuthorizationRequest;

/** Lets pages served from this machine, on any port, call the token endpoint from a browser; no others. */
public final class LocalOrigins {

    private LocalOrigins() {}

    public static HttpReply allow(OAuth2HttpRequest request, HttpReply reply) {
        var origin = request.getHeaders().get("Origin");
        if (origin == null || !AuthorizationRequest.isLocal(origin)) {
            return reply;
        }
        return reply.with("Access-Control-Allow-Origin", origin)
                .with("Vary", "Origin")
                .with("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                .with(
                        "Access-Control-Allow-Headers",
                        Objects.requireNonNullElse(
                                request.getHeaders().get("Access-Control-Request-Headers"), "authorization"));
    }
}
