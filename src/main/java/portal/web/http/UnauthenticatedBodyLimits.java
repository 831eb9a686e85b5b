package portal.web.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import portal.mail.BounceReports;

/**
 * Limits the bodies on the two routes whose body carries its own credential or signature, so that it has to be read
 * before the sender is known: their size, and how many one address may send at once.
 */
@ApplicationScoped
public class UnauthenticatedBodyLimits {

    /** Path of the token endpoint, as {@code managemode.token} mounts it. */
    static final String TOKEN = "/oauth2/token";

    /** Path of the mail provider's bounce reports. */
    public static final String BOUNCES = "/mail/bounces";

    private static final int BEFORE_THE_ROUTES = BodyDeadline.BEFORE_THE_ROUTES + 1;

    private final HttpLimits limits;
    private final BounceReports bounces;
    private final SlowClients<String> bodies;

    @Inject
    UnauthenticatedBodyLimits(HttpLimits limits, BounceReports bounces) {
        this.limits = limits;
        this.bounces = bounces;
        this.bodies = new SlowClients<>(limits.unknownBodiesPerAddress(), limits.unknownBodies());
    }

    void mount(@Observes Router router) {
        var paths = bounces.expected() ? Stream.of(TOKEN, BOUNCES) : Stream.of(TOKEN);
        paths.forEach(path -> router.route(path).order(BEFORE_THE_ROUTES).handler(this::admit));
    }

    private void admit(RoutingContext request) {
        if (RequestBody.declaredLength(request.request()) > limits.unknownBody().asLongValue()) {
            request.fail(413);
            return;
        }
        var address = request.request().remoteAddress().hostAddress();
        RequestBody.hold(bodies, address, request);
        request.next();
    }
}
