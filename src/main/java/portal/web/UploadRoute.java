package portal.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import portal.renewals.UploadLimits;

/** Mounts {@code POST /uploads/csv}. */
@ApplicationScoped
class UploadRoute {

    static final String PATH = "/uploads/csv";

    @Inject
    UploadEndpoint endpoint;

    void mount(@Observes Router router) {
        router.route(PATH).handler(endpoint::admit).blockingHandler(endpoint::authorise, false);
        router.route(PATH)
                .handler(BodyHandler.create(directory())
                        .setBodyLimit(UploadLimits.BYTES + UploadEndpoint.ENVELOPE)
                        .setDeleteUploadedFilesOnEnd(true));
        router.route(PATH).blockingHandler(endpoint::answer, false).failureHandler(endpoint::fail);
    }

    /** For the time of one request each; nobody else's to read. */
    private static String directory() {
        try {
            return Files.createTempDirectory("portal-uploads").toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
