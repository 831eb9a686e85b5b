package portal.web.graphql;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import portal.web.http.MediaNegotiation;
import portal.web.http.Refusals;
import portal.web.http.UnreadAnswerLimits;

/** Sends GraphQL answers and refusals in the media type that the client negotiated. */
@ApplicationScoped
class GraphQlReply extends Refusals {

    private static final String MEDIA = "portal.media";

    @Inject
    GraphQlErrors errors;

    @Inject
    AnswerWriter writer;

    @Inject
    UnreadAnswerLimits unread;

    /** Sets the media type that the request is answered in from here on. */
    static void negotiatedMediaType(RoutingContext request, String media) {
        request.put(MEDIA, media);
    }

    /** Returns whether the client expects 200 even for a request that could not be executed. */
    static boolean isLegacy(RoutingContext request) {
        return MediaNegotiation.JSON.equals(mediaOf(request));
    }

    /** Also works for requests that were refused before they were admitted. */
    private static String mediaOf(RoutingContext request) {
        String negotiated = request.get(MEDIA);
        return negotiated != null
                ? negotiated
                : MediaNegotiation.answerTo(request.request().getHeader("Accept"))
                        .orElse(MediaNegotiation.JSON);
    }

    @Override
    protected void send(RoutingContext request, int status, String code, String message, List<String> field) {
        send(request, status, Map.of("errors", List.of(errors.error(message, code, requestId(request)))));
    }

    void send(RoutingContext request, int status, Map<String, ?> answer) {
        var body = writer.write(answer);
        var sent = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", mediaOf(request) + "; charset=utf-8")
                .end(body);
        unread.watch(request, body.length(), sent);
    }
}
