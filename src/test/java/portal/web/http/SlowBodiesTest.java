package portal.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testsupport.Caller;
import portal.testsupport.LoadClient;
import portal.testsupport.RawHttp;
import portal.testsupport.TestWorld;

/** A body that stops arriving is answered, its connection is closed, and nothing of it stays. */
@Tag("java")
@QuarkusTest
class SlowBodiesTest {

    /** Five seconds for the body, three for a client to read why it was refused, and some for a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String FORM = "multipart/form-data; boundary=x";
    private static final String PART =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nE-Mail\r\na@b.example\r\n";

    private static String post(String path, String type, String token, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: portal\r\nContent-Type: " + type
                + (token == null ? "" : "\r\nAuthorization: Bearer " + token) + "\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private record Stalled(String beginning, int status, String says) {}

    private static Stalled anonymous(String path, String type, int length, String body, int status) {
        return new Stalled(post(path, type, null, length) + body, status, "");
    }

    /** All at once, because each takes its time. */
    @Test
    void aBodyThatStopsIsAnsweredAndItsConnectionClosedOnEveryRoute() {
        var form = "application/x-www-form-urlencoded";
        var json = "application/json";
        var manager = manager();
        var stalled = List.of(
                anonymous("/graphql", json, 10_000, "{", 401),
                anonymous("/uploads/csv", FORM, 10_000, PART, 401),
                anonymous("/exports/orders.csv", json, 10_000, "{", 405),
                anonymous("/plans/x/rows.csv", json, 10_000, "{", 405),
                anonymous("/oauth2/jwks", json, 10_000, "{", 405),
                anonymous("/nowhere", json, 10_000, "{", 404),
                anonymous("/oauth2/token", form, 10_000, "a", 408),
                anonymous("/mail/bounces", json, 10_000, "{", 408),
                // More than a form's parameter may have.
                anonymous("/oauth2/token", form, 16_000, "a".repeat(15_000), 400),
                anonymous("/oauth2/token", form, 16_385, "a", 413),
                anonymous("/mail/bounces", json, 200_000, "{", 413),
                new Stalled(post("/graphql", json, manager.token(), 10_000) + "{", 408, "took too long"),
                new Stalled(post("/uploads/csv", FORM, manager.token(), 1_000_000) + PART, 408, "took too long"));
        LoadClient.together(
                stalled.size(),
                stalled.stream()
                        .<Callable<Void>>map(each -> () -> {
                            var reply = RawHttp.sendAndStall(each.beginning(), PATIENCE);
                            assertThat(reply.text())
                                    .startsWith("HTTP/1.1 " + each.status())
                                    .contains(each.says());
                            assertThat(reply.closed())
                                    .as("closed after " + reply.text())
                                    .isTrue();
                            return null;
                        })
                        .toList());
        noFileIsLeft();
    }

    @Test
    void anUploadWhoseClientIsGoneLeavesNoFile() {
        var manager = manager();
        RawHttp.send(post("/uploads/csv", FORM, manager.token(), 1_000_000) + PART);
        noFileIsLeft();
    }

    @Test
    void aFormThatDoesNotEndIsRefused() {
        var manager = manager();
        var reply = RawHttp.send(post("/uploads/csv", FORM, manager.token(), PART.length()) + PART);
        assertThat(reply.text()).startsWith("HTTP/1.1 400").contains("BAD_REQUEST");
        noFileIsLeft();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=",
                "multipart/form-data",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary",
                "multipart/form-data;boundary=x; boundary=y"
            })
    void aFormWithoutABoundaryIsRefused(String type) {
        var manager = manager();
        var reply = RawHttp.send(post("/uploads/csv", type, manager.token(), PART.length()) + PART);
        assertThat(reply.text()).startsWith("HTTP/1.1 400");
        noFileIsLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/uploads/csv", "/oauth2/token", "/mail/bounces"})
    void anInvalidChunkIsRefusedWithoutAFault(String path) {
        var type = path.equals("/graphql")
                ? "application/json"
                : path.equals("/uploads/csv") ? FORM : "application/x-www-form-urlencoded";
        var bearer = path.equals("/oauth2/token")
                ? ""
                : "\r\nAuthorization: Bearer " + manager().token();
        var reply = RawHttp.send("POST " + path + " HTTP/1.1\r\nHost: portal\r\nContent-Type: " + type + bearer
                + "\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nabc\r\n0\r\n\r\n");
        assertThat(reply.isOneAnswerOrRefusal()).as(reply.text()).isTrue();
        assertThat(reply.text()).doesNotContain("HTTP/1.1 5", "INTERNAL", "server_error");
    }

    private static Caller manager() {
        return TestWorld.partner().company().manager();
    }

    private static void noFileIsLeft() {
        Awaitility.await().untilAsserted(() -> assertThat(uploads()).isEmpty());
    }

    private static List<Path> uploads() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 2)) {
            return files.filter(file -> file.getParent().getFileName() != null
                            && file.getParent().getFileName().toString().startsWith("portal-uploads")
                            && file.toFile().lastModified() > STARTED)
                    .toList();
        }
    }

    private static final long STARTED =
            ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
}
