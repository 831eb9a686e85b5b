package portal.web.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/**
 * A GraphQL-over-HTTP request.
 *
 * @param operationName which of the query's operations to run; null if it has only one
 * @param variables as in JSON: maps, lists, text, numbers, booleans and null
 * @param readOnly whether it was sent with GET, which may change nothing
 */
record GraphQlRequest(String query, String operationName, Map<String, Object> variables, boolean readOnly) {

    private static final long FREE_BYTES = 4 << 10;
    private static final long BYTES_A_POINT = 100;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CHARSET_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Parses a request; refuses malformed ones with a message. */
    static GraphQlRequest read(RoutingContext request) {
        return "GET".equals(request.request().method().name()) ? fromQuery(request) : fromBody(request);
    }

    /** Returns the cost of parsing it beyond the first few kilobytes. */
    static long price(RoutingContext request) {
        return Math.max(0, request.request().bytesRead() - FREE_BYTES) / BYTES_A_POINT;
    }

    private static GraphQlRequest fromBody(RoutingContext request) {
        var body = request.body().buffer();
        if (body == null || body.length() == 0) {
            throw bad("The request has no body.");
        }
        if (!(parse(body.getBytes(), "The body is not valid JSON.") instanceof Map<?, ?> members)) {
            throw bad("The body has to be one JSON object; batches are not supported.");
        }
        return checked(members, false);
    }

    private static GraphQlRequest fromQuery(RoutingContext request) {
        var members = new HashMap<String, Object>();
        for (var name : new String[] {"query", "operationName"}) {
            var value = request.queryParam(name);
            if (!value.isEmpty()) {
                members.put(name, value.get(0));
            }
        }
        for (var name : new String[] {"variables", "extensions"}) {
            var value = request.queryParam(name);
            if (!value.isEmpty()) {
                var text = value.get(0).getBytes(StandardCharsets.UTF_8);
                members.put(name, parse(text, "The parameter " + name + " is not valid JSON."));
            }
        }
        return checked(members, true);
    }

    private static Object parse(byte[] text, String refusal) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (IOException malformed) {
            throw bad(refusal);
        }
    }

    private static GraphQlRequest checked(Map<?, ?> members, boolean readOnly) {
        if (!(members.get("query") instanceof String query) || query.isBlank()) {
            throw bad("The request must have a query, as text.");
        }
        var operationName = optional(members, "operationName", String.class, "text");
        var variables = optional(members, "variables", Map.class, "an object");
        optional(members, "extensions", Map.class, "an object");
        if (isBroken(query) || operationName != null && isBroken(operationName)) {
            throw bad("The query is not valid Unicode.");
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> given = variables == null ? Map.of() : variables;
        return new GraphQlRequest(query, operationName, given, readOnly);
    }

    private static <T> T optional(Map<?, ?> members, String name, Class<T> type, String words) {
        var value = members.get(name);
        if (value != null && !type.isInstance(value)) {
            throw bad("The parameter " + name + " has to be " + words + ".");
        }
        return type.cast(value);
    }

    /** Unpaired surrogates cannot be quoted back in an answer. */
    private static boolean isBroken(String text) {
        return !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static ProtocolException bad(String message) {
        return new ProtocolException(Code.BAD_REQUEST, message);
    }
}
