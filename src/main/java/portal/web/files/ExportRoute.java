package portal.web.files;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Mounts {@code GET /exports/<list>.csv}. */
@ApplicationScoped
class ExportRoute {

    static final String PATH = "/exports/:file";

    @Inject
    ExportEndpoint endpoint;

    void mount(@Observes Router router) {
        router.route(PATH)
                .handler(endpoint::admit)
                .blockingHandler(endpoint::answer, false)
                .failureHandler(endpoint::fail);
    }
}
