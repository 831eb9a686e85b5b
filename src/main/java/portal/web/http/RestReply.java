package portal.web.http;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Refuses requests on routes other than GraphQL with {@code {"error": {code, message, field, requestId}}}. */
@ApplicationScoped
public class RestReply extends Refusals {

    @Override
    protected void send(RoutingContext request, int status, String code, String message, List<String> field) {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        error.put("message", message);
        if (!field.isEmpty()) {
            error.put("field", field);
        }
        error.put("requestId", requestId(request));
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(new JsonObject(Map.of("error", error)).encode());
    }
}
