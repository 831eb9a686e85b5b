package portal.web.graphql;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import portal.web.limits.GraphQlLimits;

/**
 * Mounts the portal's endpoint on {@code /graphql}, before the engine's: that one accepts content types that a browser
 * sends across sites, answers wrong-typed parameters with 500 and cannot shape errors.
 */
@ApplicationScoped
class GraphQlRoute {

    static final String PATH = "/graphql";
    private static final int BEFORE_THE_ENGINE = -1;
    /** The engine opens WebSockets before authentication. */
    private static final int BEFORE_THE_ENGINES_WEBSOCKETS = -20_000;

    @Inject
    GraphQlEndpoint endpoint;

    @Inject
    GraphQlLimits limits;

    void mount(@Observes Router router) {
        router.route(PATH).order(BEFORE_THE_ENGINES_WEBSOCKETS).handler(endpoint::refuseWebSocket);
        router.route(PATH).order(BEFORE_THE_ENGINE).handler(endpoint::admit);
        router.route(PATH).order(BEFORE_THE_ENGINE).blockingHandler(endpoint::identify, false);
        router.route(HttpMethod.POST, PATH)
                .order(BEFORE_THE_ENGINE)
                .handler(BodyHandler.create(false).setBodyLimit(limits.body().asLongValue()));
        router.route(PATH).order(BEFORE_THE_ENGINE).handler(endpoint::queue);
        router.route(PATH)
                .order(BEFORE_THE_ENGINE)
                .blockingHandler(endpoint::answer, false)
                .failureHandler(endpoint::fail);
    }
}
