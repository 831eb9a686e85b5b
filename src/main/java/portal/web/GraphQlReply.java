package portal.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/** Sends answers: every one bears the request's id, and every refusal the same shape and the status of its code. */
@ApplicationScoped
class GraphQlReply {

    private static final Logger LOG = Logger.getLogger(GraphQlReply.class);
    private static final String REQUEST_ID = "portal.requestId";
    private static final String MEDIA = "portal.media";

    @Inject
    GraphQlErrors errors;

    @Inject
    AnswerWriter writer;

    @Inject
    UnreadAnswers unread;

    /** Names the request, in its answer too; authentication may refuse it before anybody else sees it. */
    static String requestId(RoutingContext request) {
        String known = request.get(REQUEST_ID);
        if (known != null) {
            return known;
        }
        var id = UUID.randomUUID().toString();
        request.put(REQUEST_ID, id);
        request.response().putHeader("X-Request-Id", id).putHeader("Cache-Control", "no-store");
        return id;
    }

    /** The media type that the request is answered in from here on. */
    static void speak(RoutingContext request, String media) {
        request.put(MEDIA, media);
    }

    /** Whether the client expects 200 even for what could not be run. */
    static boolean isLegacy(RoutingContext request) {
        return MediaNegotiation.JSON.equals(mediaOf(request));
    }

    /** The media type to answer with, also where the request was refused before it was admitted. */
    private static String mediaOf(RoutingContext request) {
        String negotiated = request.get(MEDIA);
        return negotiated != null
                ? negotiated
                : MediaNegotiation.answerTo(request.request().getHeader("Accept"))
                        .orElse(MediaNegotiation.JSON);
    }

    void refuse(RoutingContext request, ProtocolException refused) {
        refuse(request, statusOf(refused.code()), refused.code(), refused.getMessage());
    }

    void refuse(RoutingContext request, int status, Code code, String message) {
        if (status == 401) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
        }
        send(request, status, Map.of("errors", List.of(errors.error(message, code, requestId(request)))));
    }

    /** Tells the client when to come again, in whole seconds. */
    void refuseFor(RoutingContext request, Duration wait, ProtocolException refused) {
        request.response()
                .putHeader(
                        "Retry-After",
                        String.valueOf(wait.plusSeconds(1).minusNanos(1).toSeconds()));
        refuse(request, refused);
    }

    void fault(RoutingContext request, Throwable failure) {
        LOG.errorf(failure, "Request %s failed", requestId(request));
        refuse(request, 500, Code.INTERNAL, "Something went wrong here. Please quote the request id.");
    }

    void send(RoutingContext request, int status, Map<String, ?> answer) {
        var body = writer.write(answer);
        var sent = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", mediaOf(request) + "; charset=utf-8")
                .end(body);
        unread.watch(request, body.length(), sent);
    }

    static int statusOf(Code code) {
        return switch (code) {
            case UNAUTHENTICATED, SESSION_ENDED -> 401;
            case FORBIDDEN, FORBIDDEN_IN_MANAGE_MODE, LICENCES_EXPIRED, MEMBERSHIP_REQUIRED -> 403;
            case RATE_LIMITED -> 429;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
            case BAD_REQUEST, QUERY_TOO_COMPLEX -> 400;
        };
    }
}
