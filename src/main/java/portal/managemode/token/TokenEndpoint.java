package portal.managemode.token;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import portal.kernel.ProtocolException;
import portal.managemode.ManageConfig;

/** Answers requests below {@code /oauth2}: tokens, keys and metadata. */
@ApplicationScoped
class TokenEndpoint {

    private static final Logger LOG = Logger.getLogger(TokenEndpoint.class);
    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    ExchangeTokens exchange;

    @Inject
    ManageKeys keys;

    @Inject
    ManageConfig config;

    /** Runs before the body is read. Refuses credentials in a header, which could only be wrong. */
    void admit(RoutingContext request) {
        var type = request.request().getHeader("Content-Type");
        if (type == null || !type.split(";")[0].strip().equalsIgnoreCase(FORM)) {
            refuse(request, ExchangeRefused.invalidRequest("Send the parameters as " + FORM + "."));
        } else if (request.request().getHeader("Authorization") != null) {
            refuse(
                    request,
                    new ExchangeRefused(
                            401,
                            "invalid_client",
                            "Client authentication is not supported. Send no Authorization header."));
        } else {
            request.next();
        }
    }

    /** Never logs the request: grants and tokens are secrets. */
    void token(RoutingContext request) {
        try {
            var issued = exchange.handle(request);
            answer(
                    request,
                    200,
                    Map.of(
                            "access_token",
                            issued.token(),
                            "issued_token_type",
                            ExchangeRequest.ACCESS_TOKEN,
                            "token_type",
                            "Bearer",
                            "expires_in",
                            issued.lifetime().toSeconds()));
        } catch (ExchangeRefused refused) {
            refuse(request, refused);
        } catch (OIDCException unreachable) {
            LOG.warnf("Token exchange: %s", unreachable.getMessage());
            refuse(request, new ExchangeRefused(503, "temporarily_unavailable", "The identity provider is down."));
        } catch (RuntimeException fault) {
            LOG.error("A token exchange failed", fault);
            refuse(request, new ExchangeRefused(500, "server_error", "Internal error. Please try again later."));
        }
    }

    /** Answers a request whose body could not be read; {@link #token} answers later errors. */
    void fail(RoutingContext request) {
        if (!request.response().ended()) {
            int status = request.statusCode() >= 400 && request.statusCode() < 500 ? request.statusCode() : 400;
            refuse(
                    request,
                    new ExchangeRefused(
                            status,
                            status == 429 ? "temporarily_unavailable" : "invalid_request",
                            ProtocolException.ofStatus(status).getMessage()));
        }
    }

    void keys(RoutingContext request) {
        request.response()
                .putHeader("Content-Type", "application/jwk-set+json")
                .putHeader("Cache-Control", "public, max-age=60")
                .end(new JsonObject(keys.ring().jwks(TokenTime.now())).toBuffer());
    }

    void discovery(RoutingContext request) {
        request.json(Map.of(
                "issuer", config.issuer(),
                "token_endpoint", config.tokenEndpoint(),
                "jwks_uri", config.issuer() + "/jwks",
                "grant_types_supported", List.of(ExchangeRequest.GRANT_TYPE),
                "response_types_supported", List.of(),
                "subject_types_supported", List.of("public"),
                "token_endpoint_auth_methods_supported", List.of("none"),
                "id_token_signing_alg_values_supported", List.of("ES256")));
    }

    private static void refuse(RoutingContext request, ExchangeRefused refused) {
        if (refused.status() == 429) {
            request.response().putHeader("Retry-After", "60");
        }
        answer(request, refused.status(), Map.of("error", refused.error(), "error_description", refused.getMessage()));
    }

    private static void answer(RoutingContext request, int status, Map<String, Object> body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Pragma", "no-cache")
                .end(new JsonObject(body).toBuffer());
    }
}
