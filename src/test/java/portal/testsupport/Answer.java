package portal.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An answer of the API. */
public final class Answer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final String body;
    private final Function<String, String> headers;
    private Object parsed;

    private Answer(int status, String body, Function<String, String> headers) {
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    public Answer(Response http) {
        this(http.statusCode(), http.asString(), http::header);
    }

    Answer(HttpResponse<String> http) {
        this(http.statusCode(), http.body(), name -> http.headers()
                .firstValue(name)
                .orElse(null));
    }

    public int status() {
        return status;
    }

    public String body() {
        return body;
    }

    /** The first header of this name, or null. */
    public String header(String name) {
        return headers.apply(name);
    }

    /** A value anywhere in the answer, by a path as {@link JsonPath} reads it; null where there is none. */
    @SuppressWarnings("unchecked")
    public <T> T path(String path) {
        return (T) JsonPath.find(json(), path);
    }

    /** A value below {@code data}, asserting that the request as a whole was answered without an error. */
    public <T> T data(String path) {
        assertThat(errors()).as(body).isNullOrEmpty();
        return path("data." + path);
    }

    /** A value below the only field of {@code data}, asserting that the command was carried out. */
    public <T> T done(String path) {
        assertThat(userErrors()).as(body).isEmpty();
        return path("data." + field() + '.' + path);
    }

    /** The code of the one refusal of a command. */
    public String refusal() {
        assertThat(userErrors()).as(body).hasSize(1);
        return (String) userErrors().get(0).get("code");
    }

    /** The field path of the one refusal of a command. */
    public List<String> refusedField() {
        assertThat(userErrors()).as(body).hasSize(1);
        return path("data." + field() + ".userErrors[0].field");
    }

    public List<Map<String, Object>> userErrors() {
        assertThat(errors()).as(body).isNullOrEmpty();
        return path("data." + field() + ".userErrors");
    }

    public List<Map<String, Object>> errors() {
        return path("errors");
    }

    /** The code of the first top-level error. */
    public String errorCode() {
        assertThat(errors()).as(body).isNotEmpty();
        return path("errors[0].extensions.code");
    }

    /** OK, the code of the first refusal, or what went wrong with the request itself. */
    public String outcome() {
        if (status != 200 || errors() != null) {
            return status + " " + errors();
        }
        return userErrors().isEmpty() ? "OK" : (String) userErrors().get(0).get("code");
    }

    private String field() {
        Map<String, Object> data = path("data");
        assertThat(data).as(body).hasSize(1);
        return data.keySet().iterator().next();
    }

    private synchronized Object json() {
        if (parsed == null) {
            try {
                parsed = JSON.readValue(Optional.ofNullable(body).orElse(""), Object.class);
            } catch (JsonProcessingException noJson) {
                throw new AssertionError("No JSON: " + status + ' ' + body, noJson);
            }
        }
        return parsed;
    }
}
