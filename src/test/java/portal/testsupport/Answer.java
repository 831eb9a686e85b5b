package portal.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What the API answered. */
public record Answer(Response http) {

    public int status() {
        return http.statusCode();
    }

    public String body() {
        return http.asString();
    }

    /** A value below {@code data}, asserting that the request as a whole was answered without an error. */
    public <T> T data(String path) {
        assertThat(errors()).as(body()).isNullOrEmpty();
        return http.path("data." + path);
    }

    /** A value below the only field of {@code data}, asserting that the command was carried out. */
    public <T> T done(String path) {
        assertThat(userErrors()).as(body()).isEmpty();
        return http.path("data." + field() + '.' + path);
    }

    /** The code of the one refusal of a command. */
    public String refusal() {
        assertThat(userErrors()).as(body()).hasSize(1);
        return (String) userErrors().get(0).get("code");
    }

    /** The field path of the one refusal of a command. */
    public List<String> refusedField() {
        assertThat(userErrors()).as(body()).hasSize(1);
        return http.path("data." + field() + ".userErrors[0].field");
    }

    public List<Map<String, Object>> userErrors() {
        assertThat(errors()).as(body()).isNullOrEmpty();
        return http.path("data." + field() + ".userErrors");
    }

    public List<Map<String, Object>> errors() {
        return http.path("errors");
    }

    /** The code of the first top-level error. */
    public String errorCode() {
        assertThat(errors()).as(body()).isNotEmpty();
        return http.path("errors[0].extensions.code");
    }

    private String field() {
        Map<String, Object> data = http.path("data");
        assertThat(data).as(body()).hasSize(1);
        return data.keySet().iterator().next();
    }
}
