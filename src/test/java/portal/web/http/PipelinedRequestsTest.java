package portal.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import portal.testsupport.TestWorld;

/** Requests that follow each other on one connection without waiting for the answers are all answered, in their order. */
@QuarkusTest
class PipelinedRequestsTest {

    private static final int REQUESTS = 60;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d+)");

    @TestHTTPResource("/graphql")
    URI graphql;

    @Test
    void eachIsAnsweredInARequestContextOfItsOwn() throws IOException {
        var manager = TestWorld.partner().manager();
        var requests = new StringBuilder();
        for (int i = 0; i < REQUESTS; i++) {
            var body = "{\"query\":\"{ r" + i + ": viewer { member { id } } orders { totalCount } }\"}";
            requests.append("POST /graphql HTTP/1.1\r\nHost: portal\r\nContent-Type: application/json\r\n")
                    .append("Authorization: Bearer ")
                    .append(manager.token())
                    .append(i + 1 == REQUESTS ? "\r\nConnection: close" : "")
                    .append("\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\n\r\n")
                    .append(body);
        }
        try (var socket = new Socket(graphql.getHost(), graphql.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.US_ASCII));
            var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(STATUS.matcher(answers).results().map(found -> found.group(1)))
                    .hasSize(REQUESTS)
                    .containsOnly("200");
            int at = 0;
            for (int i = 0; i < REQUESTS; i++) {
                at = answers.indexOf("\"r" + i + "\":{\"member\":{\"id\":\"member_", at);
                assertThat(at).as("answer " + i).isPositive();
            }
        }
    }

    /** More than one person's operations that run and wait at once. */
    @Test
    void aClientThatLeavesWhileItWaitsLeavesNothingBehind() throws IOException {
        var manager = TestWorld.partner().manager();
        var body = "{\"query\":\"{ orders(first: 100) { totalCount nodes { id } } }\"}";
        var request =
                "POST /graphql HTTP/1.1\r\nHost: portal\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + manager.token() + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        for (int i = 0; i < 400; i++) {
            try (var socket = new Socket(graphql.getHost(), graphql.getPort())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
        }
        for (int i = 0; i < 20; i++) {
            assertThat(manager.run("Viewer").status()).isEqualTo(200);
        }
    }
}
