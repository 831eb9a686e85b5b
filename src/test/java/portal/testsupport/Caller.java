package portal.testsupport;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import portal.demo.identity.Persona;

/** Somebody who calls the API over HTTP with a real token. */
public final class Caller {

    /** One for all tests, so that connections are kept; with a connection for each request they would take twice as long. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Persona persona;
    private final Supplier<String> token;
    private final String membership;

    private Caller(Persona persona, Supplier<String> token, String membership) {
        this.persona = persona;
        this.token = token;
        this.membership = membership;
    }

    public static Caller of(Persona persona) {
        var token = PortalServers.identity().token(persona);
        return new Caller(persona, () -> token, null);
    }

    public static Caller withToken(String token) {
        return new Caller(null, () -> token, null);
    }

    /** Somebody whose token changes; asked for anew for every request. */
    static Caller withTokens(Supplier<String> tokens) {
        return new Caller(null, tokens, null);
    }

    public static Caller anonymous() {
        return new Caller(null, () -> null, null);
    }

    /** The same caller acting through one of its memberships. */
    public Caller through(String memberId) {
        return new Caller(persona, token, memberId);
    }

    public Persona persona() {
        return persona;
    }

    public String token() {
        return token.get();
    }

    /** Runs an operation file; variables are name, value, name, value. */
    public Answer run(String operation, Object... variables) {
        return send(Operations.text(operation), pairs(variables));
    }

    /** Runs a mutation's operation file with one input; its fields are name, value, name, value. */
    public Answer mutate(String operation, Object... input) {
        return run(operation, "input", pairs(input));
    }

    public Answer send(String query, Map<String, Object> variables) {
        var body = new HashMap<String, Object>();
        body.put("query", query);
        body.put("variables", variables);
        return post(body);
    }

    /** Posts any body that can be written as JSON. */
    public Answer post(Object body) {
        try {
            return postText(JSON.writeValueAsString(body), "*/*");
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Posts a body as it is. */
    public Answer postText(String json, String accept) {
        return answer(HttpRequest.newBuilder(URI.create(address("/graphql")))
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(json)));
    }

    /** Asks for what lies at a path, such as a file. */
    public Answer get(String path, Map<String, ?> parameters) {
        var query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey()
                        + '='
                        + URLEncoder.encode(String.valueOf(parameter.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        return get(path + query);
    }

    /** Asks for what lies at a path that may have a query. */
    public Answer get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(address(path))));
    }

    /** Posts a form with one file in the part {@code file}. */
    public Answer postFile(String path, String name, String type, byte[] file) {
        var boundary = "part-" + TestWorld.unique();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        return answer(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    private static String address(String path) {
        return RestAssured.baseURI + ":" + RestAssured.port + path;
    }

    private Answer answer(HttpRequest.Builder request) {
        var bearer = token.get();
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (membership != null) {
            request.header("Portal-Membership", membership);
        }
        try {
            // Told, not guessed: a header with a further parameter behind charset costs the JDK a search of all
            // charsets.
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A request of this caller's, for what is not an ordinary POST. */
    public RequestSpecification request() {
        var request = given();
        var bearer = token.get();
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (membership != null) {
            request.header("Portal-Membership", membership);
        }
        return request;
    }

    public static Map<String, Object> pairs(Object... namesAndValues) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
