package portal.web.files;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Mounts {@code POST /uploads/csv}. */
@ApplicationScoped
class UploadRoute {

    static final String PATH = "/uploads/csv";

    @Inject
    UploadEndpoint endpoint;

    void mount(@Observes Router router) {
        router.route(PATH)
                .handler(endpoint::admit)
                .blockingHandler(endpoint::authorise, false)
                .handler(endpoint::receive)
                .blockingHandler(endpoint::answer, false)
                .failureHandler(endpoint::fail);
    }
}
