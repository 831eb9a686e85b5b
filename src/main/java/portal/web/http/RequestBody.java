package portal.web.http;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;

/** Reads a request's headers about its body, before any of it is read. */
public final class RequestBody {

    private RequestBody() {}

    /** Returns whether a body follows the headers. */
    static boolean follows(HttpServerRequest http) {
        return http.headers().contains("Transfer-Encoding") || declaredLength(http) != 0;
    }

    /** Returns the announced number of bytes; -1 if the length is absent or malformed. */
    public static long declaredLength(HttpServerRequest http) {
        try {
            var length = http.getHeader("Content-Length");
            return length != null ? Long.parseLong(length) : http.headers().contains("Transfer-Encoding") ? -1 : 0;
        } catch (NumberFormatException unreadable) {
            return -1;
        }
    }

    /** Returns the HTTP status of a failed request: also 400 if its body or its framing is malformed. */
    public static int statusOf(RoutingContext failed) {
        var cause = failed.failure();
        return cause instanceof DecoderException || cause instanceof IllegalArgumentException
                ? 400
                : failed.statusCode();
    }

    /** Returns whether a failure means that the client has disconnected, so that nobody can be answered. */
    public static boolean isGone(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof IOException;
    }

    /**
     * Counts a body until its request is answered; if it is evicted before it has arrived, the request is refused with
     * 429.
     */
    static <K> void hold(SlowClients<K> bodies, K owner, RoutingContext request) {
        var eventLoop = request.vertx().getOrCreateContext();
        var held = bodies.hold(
                owner,
                1,
                () -> eventLoop.runOnContext(any -> {
                    if (!request.request().isEnded() && !request.response().ended()) {
                        request.fail(429);
                    }
                }));
        request.addEndHandler(answered -> held.release());
    }
}
