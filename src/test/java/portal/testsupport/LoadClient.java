package portal.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Sends many requests at once over real HTTP, with a client that is lighter than the server it presses. */
public final class LoadClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One mutation with a token; answers the status and the body. */
    public Reply mutate(Caller caller, String operation, Object... input) {
        try {
            var body = Map.of("query", Operations.text(operation), "variables", Map.of("input", Caller.pairs(input)));
            var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/graphql"))
                    .header("Authorization", "Bearer " + caller.token())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Runs all calls with a number of clients side by side, and answers in their order. */
    public static <T> List<T> together(int clients, List<Callable<T>> calls) {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var answers = new ArrayList<T>(calls.size());
            for (var answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } finally {
            pool.shutdownNow();
        }
    }

    /** An answer's status and JSON. */
    public record Reply(int status, JsonNode json) {

        /** OK, the code of the first refusal, or what went wrong with the request itself. */
        public String outcome() {
            if (status != 200 || json.has("errors")) {
                return status + " " + json.path("errors");
            }
            var errors = json.path("data").elements().next().path("userErrors");
            return errors.isEmpty() ? "OK" : errors.get(0).path("code").asText();
        }
    }
}
