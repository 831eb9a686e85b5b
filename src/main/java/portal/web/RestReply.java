package portal.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/** The one shape in which routes other than GraphQL refuse: {@code {"error": {code, message, requestId}}}. */
@ApplicationScoped
class RestReply {

    /** Seconds. */
    private static final String SOON = "5";

    private static final Logger LOG = Logger.getLogger(RestReply.class);

    /** Tells a client that asked too much when to try again, unless that is said already. */
    void refuse(RoutingContext request, ProtocolException refused) {
        refuse(request, GraphQlReply.statusOf(refused.code()), refused);
    }

    /** The same with a status that says more than the code's own. */
    void refuse(RoutingContext request, int status, ProtocolException refused) {
        if ((status == 429 || status == 503) && !request.response().headers().contains("Retry-After")) {
            request.response().putHeader("Retry-After", SOON);
        }
        refuse(request, status, refused.code().name(), refused.getMessage());
    }

    /** Tells the client when to come again, in whole seconds. */
    void refuseFor(RoutingContext request, Duration wait, ProtocolException refused) {
        request.response()
                .putHeader(
                        "Retry-After",
                        String.valueOf(wait.plusSeconds(1).minusNanos(1).toSeconds()));
        refuse(request, refused);
    }

    void refuse(RoutingContext request, int status, String code, String message) {
        refuse(request, status, code, message, List.of());
    }

    private static void refuse(RoutingContext request, int status, String code, String message, List<String> field) {
        if (request.response().headWritten()) {
            // Too late for words: a connection that breaks off tells the client that the file is not whole.
            request.request().connection().close();
            return;
        }
        if (status == 401) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
        }
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        error.put("message", message);
        if (!field.isEmpty()) {
            error.put("field", field);
        }
        error.put("requestId", GraphQlReply.requestId(request));
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(new JsonObject(Map.of("error", error)).encode());
    }

    /** What a command could not be done for; NOT_FOUND is 404. */
    void refuse(RoutingContext request, DomainException refused) {
        refuse(
                request,
                refused.code() == ErrorCode.NOT_FOUND ? 404 : 400,
                refused.code().name(),
                refused.getMessage(),
                refused.field());
    }

    void fault(RoutingContext request, Throwable failure) {
        LOG.errorf(failure, "Request %s failed", GraphQlReply.requestId(request));
        refuse(request, 500, Code.INTERNAL.name(), "Something went wrong here. Please quote the request id.");
    }
}
