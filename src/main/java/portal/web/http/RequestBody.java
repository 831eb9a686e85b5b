package portal.web.http;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;

/** What a request's headers say of its body, before any of it is read. */
public final class RequestBody {

    private RequestBody() {}

    /** Whether a body follows the headers. */
    static boolean follows(HttpServerRequest http) {
        return http.headers().contains("Transfer-Encoding") || declaredLength(http) != 0;
    }

    /** The bytes that the client announces; -1 if it announces a body without its length, or a length that is no number. */
    public static long declaredLength(HttpServerRequest http) {
        try {
            var length = http.getHeader("Content-Length");
            return length != null ? Long.parseLong(length) : http.headers().contains("Transfer-Encoding") ? -1 : 0;
        } catch (NumberFormatException unreadable) {
            return -1;
        }
    }

    /** The HTTP status of a request that failed: 400 as well if it is its body, or the way in which it is sent, that cannot be read. */
    public static int statusOf(RoutingContext failed) {
        var cause = failed.failure();
        return cause instanceof DecoderException || cause instanceof IllegalArgumentException
                ? 400
                : failed.statusCode();
    }

    /** Whether a failure is the client's connection that has ended: nobody is left to be answered. */
    public static boolean isGone(Throwable failure) {
        return failure instanceof HttpClosedException || failure instanceof IOException;
    }

    /** Counts a body until its request is answered; if it is given up before it has arrived, the request is refused with 429. */
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
