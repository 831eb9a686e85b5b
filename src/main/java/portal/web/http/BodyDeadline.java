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
 * Limits how long the body of any request may take to arrive, on every route, whether or not it is read. A late body is
 * answered with 408, and a connection whose request was answered before its body had arrived is closed, so that a slow
 * client cannot hold a connection for longer.
 */
@ApplicationScoped
public class BodyDeadline {

    /**
     * After the engine's WebSocket handler, which replaces the end handlers of a response: handlers added from here on
     * replace its own, which would end the request context under a running worker.
     */
    static final int BEFORE_THE_ROUTES = -50;

    private static final String KNOWN = "portal.body.known";

    /** How long a client that was refused early may go on sending, so that it can read the answer. */
    private static final Duration LINGER = Duration.ofSeconds(3);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    @Inject
    HttpLimits limits;

    void mount(@Observes Router router) {
        router.route().order(BEFORE_THE_ROUTES).handler(this::start);
    }

    /** Extends the deadline of an authenticated client to the time it needs at the minimum rate. */
    public static void extend(RoutingContext request) {
        request.put(KNOWN, true);
    }

    private void start(RoutingContext request) {
        if (RequestBody.follows(request.request())) {
            new Arrival(request).await(limits.bodyWithin());
        }
        request.next();
    }

    /** A body in transit. Everything runs on the connection's event loop. */
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
                // Also on an exception, such as a malformed form.
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

        /** A failed request reports its end although some of its body may still follow. */
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
