package portal.web.http;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Bounds how long the body of any request takes to arrive, whichever route it is for and whether or not that route reads it.
 * A body that comes too late is answered with 408, and a connection whose request was answered before all of it had arrived
 * is closed: nothing that a client keeps back holds a connection or a place for longer.
 */
@ApplicationScoped
public class BodyDeadline {

    /**
     * Behind the engine's WebSocket handler, which replaces the end handlers of a response: those added from here on replace
     * its own, which would end the request context under a worker that still uses it.
     */
    static final int BEFORE_THE_ROUTES = -50;

    private static final String KNOWN = "portal.body.known";

    /** How long a client that was refused early may go on sending, so that it gets to read the answer. */
    private static final Duration LINGER = Duration.ofSeconds(3);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    @Inject
    HttpLimits limits;

    void mount(@Observes Router router) {
        router.route().order(BEFORE_THE_ROUTES).handler(this::start);
    }

    /** Lets a client that has authenticated take as long as it needs at the minimum rate. */
    public static void extend(RoutingContext request) {
        request.put(KNOWN, true);
    }

    private void start(RoutingContext request) {
        if (RequestBody.follows(request.request())) {
            new Arrival(request).await(limits.bodyWithin());
        }
        request.next();
    }

    /** A body that is under way. All of it runs on the event loop of its connection. */
    private final class Arrival {

        private final RoutingContext request;
        private final HttpServerRequest http;
        private final long startedAt = TimeMeter.SYSTEM_NANOTIME.currentTimeNanos();
        private long timer;

        Arrival(RoutingContext request) {
            this.request = request;
            this.http = request.request();
            request.addHeadersEndHandler(answering -> {
                if (isUnfinished()) {
                    request.response().putHeader("Connection", "close");
                }
            });
            request.addEndHandler(answer -> {
                request.vertx().cancelTimer(timer);
                // Also upon an exception, which a form that cannot be read is to its response.
                if (isUnfinished()) {
                    discard();
                }
            });
        }

        void await(Duration wait) {
            timer = request.vertx().setTimer(Math.max(1, wait.toMillis()), any -> check());
        }

        private void check() {
            if (http.isEnded() || request.response().closed()) {
                return;
            }
            var left = allowed().minusNanos(TimeMeter.SYSTEM_NANOTIME.currentTimeNanos() - startedAt);
            if (left.isNegative()) {
                request.fail(408);
            } else {
                await(left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
            }
        }

        private Duration allowed() {
            Boolean known = request.get(KNOWN);
            return known == null
                    ? limits.bodyWithin()
                    : limits.bodyWithin()
                            .plusMillis(http.bytesRead()
                                    * 1_000
                                    / limits.minimumRate().asLongValue());
        }

        /** A request that failed says that it has ended although some of its body may still be to come. */
        private boolean isUnfinished() {
            return !http.isEnded() || request.failed();
        }

        private void discard() {
            request.vertx().setTimer(LINGER.toMillis(), any -> {
                if (isUnfinished()) {
                    http.connection().close();
                }
            });
            http.resume();
        }
    }
}
