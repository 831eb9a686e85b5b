package portal.web.hooks;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.mail.BounceReports;
import portal.web.http.RestCall;
import portal.web.http.RestReply;
import portal.web.http.UnauthenticatedBodyLimits;

/**
 * Mounts {@code POST /mail/bounces} for the mail provider, who authenticates by signature instead of a token. Without a
 * configured secret the route does not exist.
 */
@ApplicationScoped
class BounceRoute {

    private static final String PATH = UnauthenticatedBodyLimits.BOUNCES;

    /** Far more than a report needs. */
    private static final long LONGEST = 16 << 10;

    @Inject
    RestCall call;

    @Inject
    RestReply reply;

    @Inject
    BounceReports reports;

    void mount(@Observes Router router) {
        router.route(PATH).handler(this::admit);
        router.route(PATH).handler(BodyHandler.create(false).setBodyLimit(LONGEST));
        router.route(PATH).blockingHandler(this::answer, false).failureHandler(reply::fail);
    }

    private void admit(RoutingContext request) {
        if (!reports.expected()) {
            reply.refuse(request, new DomainException(ErrorCode.NOT_FOUND, "Bounce reports are not configured."));
        } else if (call.admit(request, HttpMethod.POST)) {
            request.next();
        }
    }

    private void answer(RoutingContext request) {
        reply.guard(request, () -> {
            var headers = new HashMap<String, List<String>>();
            request.request().headers().forEach(header -> headers.put(header.getKey(), List.of(header.getValue())));
            var body = request.body().asString(StandardCharsets.UTF_8.name());
            reports.take(body == null ? "" : body, headers);
            request.response().setStatusCode(204).end();
        });
    }
}
