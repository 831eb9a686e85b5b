package portal.demo;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import portal.demo.http.LocalHost;
import portal.demo.http.Replies;

/**
 * {@code /demo/clock} moves the portal's clock, so that a person can watch reminders, expiry and loss of access: GET tells
 * the time, POST moves it by a duration ({@code ?by=PT72H}) or to an instant ({@code ?to=2031-01-01T00:00:00Z}), DELETE sets
 * it back to real time. It is part of the demo only; a production build does not contain it.
 */
@ApplicationScoped
class DemoClockRoute {

    static final String PATH = "/demo/clock";

    private static final Map<String, String> USAGE = Map.of("error", "Use by=PT72H or to=2031-01-01T00:00:00Z.");

    @Inject
    DemoClock clock;

    void mount(@Observes Router router) {
        router.route(PATH).handler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (!isMeant(request.request())) {
            Replies.json(request, LocalHost.MISDIRECTED, Map.of("error", LocalHost.MESSAGE));
            return;
        }
        if (request.request().getHeader("Origin") != null) {
            Replies.json(request, 403, Map.of("error", "Browser requests are not allowed; use curl."));
            return;
        }
        try {
            move(request);
        } catch (DateTimeException | ArithmeticException wrong) {
            Replies.json(request, 400, USAGE);
        }
    }

    /** HTTP/2 names the host outside the headers. */
    private static boolean isMeant(HttpServerRequest request) {
        return LocalHost.isMeant(
                request.version() == HttpVersion.HTTP_2
                        ? List.of(String.valueOf(request.authority()))
                        : request.headers().getAll("Host"));
    }

    private void move(RoutingContext request) {
        var method = request.request().method();
        var by = request.request().getParam("by");
        var to = request.request().getParam("to");
        if (method == HttpMethod.DELETE) {
            clock.reset();
        } else if (method == HttpMethod.POST && by != null) {
            clock.shift(Duration.parse(by));
        } else if (method == HttpMethod.POST && to != null) {
            clock.set(Instant.parse(to));
        } else if (method != HttpMethod.GET) {
            Replies.json(request, 400, USAGE);
            return;
        }
        Replies.json(request, 200, Map.of("now", clock.instant().toString()));
    }
}
