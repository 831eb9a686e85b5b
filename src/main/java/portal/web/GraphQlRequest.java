package portal.web;

import static io.smallrye.graphql.JsonProviderHolder.JSON_PROVIDER;

import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;

/** Reads a GraphQL-over-HTTP request, and refuses in words what is not one. */
final class GraphQlRequest {

    private static final JsonReaderFactory READERS = JSON_PROVIDER.createReaderFactory(Map.of());

    private GraphQlRequest() {}

    static JsonObject read(RoutingContext request) {
        return request.request().method().name().equals("GET") ? fromQuery(request) : fromBody(request);
    }

    private static JsonObject fromBody(RoutingContext request) {
        var body = request.body().buffer();
        if (body == null || body.length() == 0) {
            throw bad("The request has no body.");
        }
        var parsed = parse(new ByteArrayInputStream(body.getBytes()), "The body is not valid JSON.");
        if (parsed.getValueType() != ValueType.OBJECT) {
            throw bad("The body has to be one JSON object; batches are not supported.");
        }
        return checked(parsed.asJsonObject());
    }

    private static JsonObject fromQuery(RoutingContext request) {
        var object = JSON_PROVIDER.createObjectBuilder();
        for (var name : new String[] {"query", "operationName"}) {
            var value = request.queryParam(name);
            if (!value.isEmpty()) {
                object.add(name, value.get(0));
            }
        }
        for (var name : new String[] {"variables", "extensions"}) {
            var value = request.queryParam(name);
            if (!value.isEmpty()) {
                var text = new ByteArrayInputStream(value.get(0).getBytes(StandardCharsets.UTF_8));
                object.add(name, parse(text, "The parameter " + name + " is not valid JSON."));
            }
        }
        return checked(object.build());
    }

    private static JsonValue parse(InputStream text, String refusal) {
        try (var reader = READERS.createReader(text, StandardCharsets.UTF_8)) {
            return reader.readValue();
        } catch (JsonException | IllegalStateException malformed) {
            throw bad(refusal);
        }
    }

    private static JsonObject checked(JsonObject request) {
        if (!is(request, "query", ValueType.STRING)
                || request.getString("query").isBlank()) {
            throw bad("The request needs a query, as text.");
        }
        optional(request, "operationName", ValueType.STRING, "text");
        optional(request, "variables", ValueType.OBJECT, "an object");
        optional(request, "extensions", ValueType.OBJECT, "an object");
        var kept = JSON_PROVIDER.createObjectBuilder();
        request.forEach((name, value) -> {
            if (value.getValueType() != ValueType.NULL) {
                kept.add(name, value);
            }
        });
        return kept.build();
    }

    private static void optional(JsonObject request, String name, ValueType type, String words) {
        if (request.containsKey(name) && !request.isNull(name) && !is(request, name, type)) {
            throw bad("The parameter " + name + " has to be " + words + ".");
        }
    }

    private static boolean is(JsonObject request, String name, ValueType type) {
        return request.containsKey(name) && request.get(name).getValueType() == type;
    }

    private static ProtocolException bad(String message) {
        return new ProtocolException(Code.BAD_REQUEST, message);
    }
}
