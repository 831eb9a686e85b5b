package portal.demo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.ext.web.RoutingContext;

/** Sends replies. Their JSON does not depend on how the portal configures its own. */
public final class Replies {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Replies() {}

    public static void html(RoutingContext context, int status, String html) {
        send(context, status, "text/html;charset=UTF-8", html);
    }

    public static void text(RoutingContext context, int status, String text) {
        send(context, status, "text/plain;charset=UTF-8", text);
    }

    public static void json(RoutingContext context, int status, Object value) {
        try {
            send(context, status, "application/json;charset=UTF-8", MAPPER.writeValueAsString(value) + '\n');
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(RoutingContext context, int status, String contentType, String body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", contentType)
                .end(body);
    }
}
