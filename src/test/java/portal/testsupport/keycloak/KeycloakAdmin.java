package portal.testsupport.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Keycloak's administration over REST. */
final class KeycloakAdmin {

    static final String USERNAME = "tests";

    /** Tokens of the administration last a minute. */
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(30);

    private final String url;
    private final String password;
    private String token;
    private Instant fetched;

    KeycloakAdmin(String url, String password) {
        this.url = url;
        this.password = password;
    }

    JsonNode get(String path) {
        return json(request(path));
    }

    /** The id of what was made. */
    String create(String path, Object what) {
        try {
            var answer = Http.send(request(path).POST(body(what)));
            if (answer.statusCode() != 201) {
                throw new AssertionError(path + ' ' + answer.statusCode() + ' ' + answer.body());
            }
            return Browser.location(answer).replaceFirst(".*/", "");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    void post(String path, Object what) {
        json(request(path).POST(body(what)));
    }

    void put(String path, Object what) {
        json(request(path).PUT(body(what)));
    }

    void delete(String path) {
        json(request(path).DELETE());
    }

    void delete(String path, Object what) {
        json(request(path).method("DELETE", body(what)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(Object what) {
        return BodyPublishers.ofString(Http.JSON.valueToTree(what).toString());
    }

    /** The next one is another server. */
    synchronized void forget() {
        token = null;
    }

    private synchronized String token() {
        if (token == null || fetched.plus(RENEWED_AFTER).isBefore(Instant.now())) {
            var form = Map.of(
                    "grant_type", "password", "client_id", "admin-cli", "username", USERNAME, "password", password);
            var endpoint = URI.create(url + "/realms/master/protocol/openid-connect/token");
            fetched = Instant.now();
            token = json(Http.post(HttpRequest.newBuilder(endpoint), form))
                    .path("access_token")
                    .asText();
        }
        return token;
    }

    private static JsonNode json(HttpRequest.Builder request) {
        try {
            return Http.json(request);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
