package portal.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portal.testsupport.Caller;
import portal.testsupport.Operations;
import portal.testsupport.RawHttp;
import portal.testsupport.TestWorld;

/** A request hidden in another one's body is never run: whatever is ambiguous is answered once, or refused. */
@Tag("java")
@QuarkusTest
class SmuggledRequestsTest {

    private static Caller manager;

    @BeforeEach
    void signIn() {
        if (manager == null) {
            manager = TestWorld.partner().manager();
        }
    }

    @Test
    void twoRequestsInOrderAreAnsweredBoth() throws Exception {
        var reply = RawHttp.send("GET /q/health/live HTTP/1.1\r\nHost: portal.example\r\n\r\n" + createCompany());
        assertThat(reply.answers()).as(reply.text()).isEqualTo(2);
        assertThat(companies()).isEqualTo(1);
    }

    @Test
    void chunksInOrderAreRead() {
        var body = "{\"query\": \"{ viewer { permissions } }\"}";
        var reply = RawHttp.send("POST /graphql HTTP/1.1\r\nHost: portal.example\r\n" + headers()
                + "Transfer-Encoding: chunked\r\n\r\n1;a=\"b\"\r\n" + body.charAt(0) + "\r\n"
                + Integer.toHexString(body.length() - 1) + "\r\n" + body.substring(1) + "\r\n0\r\n\r\n");
        assertThat(reply.text()).startsWith("HTTP/1.1 200 ").contains("\"permissions\":[");
        assertThat(reply.isOneAnswerOrRefusal()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST /graphql",
        "POST /uploads/csv",
        "GET /exports/orders.csv",
        "POST /oauth2/token",
        "POST /mail/bounces",
        "GET /q/health/live"
    })
    void nothingIsRunTwice(String methodAndPath) throws Exception {
        var before = companies();
        var threads = Executors.newFixedThreadPool(40);
        try {
            var replies = threads.invokeAll(AmbiguousRequest.smuggling(createCompany()).stream()
                    .map(request -> (Callable<String>) () -> {
                        var reply = RawHttp.send(request.to(methodAndPath, headers()));
                        return reply.isOneAnswerOrRefusal()
                                ? ""
                                : request.name() + ": " + reply.answers() + " answers, "
                                        + (reply.closed() ? "closed" : "left open");
                    })
                    .toList());
            var wrong = new StringBuilder();
            for (var reply : replies) {
                wrong.append(reply.get().isEmpty() ? "" : reply.get() + '\n');
            }
            assertThat(wrong).isEmpty();
        } finally {
            threads.shutdownNow();
        }
        assertThat(companies()).isEqualTo(before);
    }

    private static String headers() {
        return "Authorization: Bearer " + manager.token() + "\r\nContent-Type: application/json\r\n";
    }

    /** A whole request that leaves a trace if it is run. */
    private static String createCompany() throws Exception {
        var manager = Map.of("email", TestWorld.unique() + "@people.example", "name", "Nobody");
        var input = Map.of("name", "Smuggled " + TestWorld.unique(), "timeZone", "Europe/Berlin", "manager", manager);
        var body = new ObjectMapper()
                .writeValueAsString(
                        Map.of("query", Operations.text("CreateCompany"), "variables", Map.of("input", input)));
        return "POST /graphql HTTP/1.1\r\nHost: portal.example\r\n" + headers() + "Content-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    private static int companies() {
        return manager.run("Companies", "first", 1).data("companies.totalCount");
    }
}
