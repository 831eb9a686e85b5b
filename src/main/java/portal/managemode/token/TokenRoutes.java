package portal.managemode.token;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import portal.managemode.ManageConfig;

/** Mounts the token service. Requests from an unlisted origin get 403; non-browser clients send no origin. */
@ApplicationScoped
class TokenRoutes {

    private static final String ROOT = "/oauth2";
    private static final String TOKEN = ROOT + "/token";
    private static final int BODY_LIMIT = 16 * 1024;

    @Inject
    TokenEndpoint endpoint;

    @Inject
    ManageConfig config;

    void mount(@Observes Router router) {
        router.route(TOKEN).handler(cors());
        router.post(TOKEN).handler(endpoint::admit);
        router.post(TOKEN).handler(BodyHandler.create(false).setBodyLimit(BODY_LIMIT));
        router.post(TOKEN).blockingHandler(endpoint::token, false).failureHandler(endpoint::fail);
        router.get(ROOT + "/jwks").handler(endpoint::keys);
        router.get(ROOT + "/.well-known/openid-configuration").handler(endpoint::discovery);
    }

    private Handler<RoutingContext> cors() {
        List<String> origins = config.origins().orElse(List.of());
        if (origins.isEmpty()) {
            return request -> {
                if (request.request().getHeader("Origin") == null) {
                    request.next();
                } else {
                    request.response().setStatusCode(403).end();
                }
            };
        }
        return CorsHandler.create()
                .addOrigins(origins)
                .allowedMethod(HttpMethod.POST)
                .allowedHeaders(Set.of("Content-Type"))
                .maxAgeSeconds(600);
    }
}
