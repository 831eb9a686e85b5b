package portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.testsupport.Caller;
import portal.testsupport.RawHttp;
import portal.testsupport.TestWorld;

/** A body that stops arriving is answered, its connection is closed, and nothing of it stays. */
@QuarkusTest
@QuarkusTestResource(portal.testsupport.PortalServers.class)
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

    @ParameterizedTest
    @CsvSource({
        "/graphql, application/json, 401",
        "/uploads/csv, multipart/form-data; boundary=x, 401",
        "/oauth2/token, application/x-www-form-urlencoded, 408",
        "/mail/bounces, application/json, 408",
        "/exports/orders.csv, application/json, 405",
        "/plans/x/rows.csv, application/json, 405",
        "/oauth2/jwks, application/json, 405",
        "/nowhere, application/json, 404"
    })
    void ofAnybody(String path, String type, int status) {
        var reply = RawHttp.sendAndStall(post(path, type, null, 10_000) + "{", PATIENCE);
        assertThat(reply.text()).startsWith("HTTP/1.1 " + status);
        assertThat(reply.closed()).as("closed after " + reply.text()).isTrue();
    }

    @Test
    void ofSomebodyWhoIsKnown() {
        var token = TestWorld.partner().manager().token();
        var reply = RawHttp.sendAndStall(post("/graphql", "application/json", token, 10_000) + "{", PATIENCE);
        assertThat(reply.text()).startsWith("HTTP/1.1 408").contains("BAD_REQUEST", "took too long");
        assertThat(reply.closed()).isTrue();
    }

    @Test
    void ofAFormThatCannotBeRead() {
        var beginning = post("/oauth2/token", "application/x-www-form-urlencoded", null, 16_000) + "a".repeat(15_000);
        var reply = RawHttp.sendAndStall(beginning, PATIENCE);
        assertThat(reply.text()).startsWith("HTTP/1.1 400").contains("invalid_request");
        assertThat(reply.closed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200_000, 16_385})
    void aBodyWithACredentialIsSmall(int length) {
        for (var path : List.of("/oauth2/token", "/mail/bounces")) {
            var reply =
                    RawHttp.sendAndStall(post(path, "application/x-www-form-urlencoded", null, length) + "a", PATIENCE);
            assertThat(reply.text()).startsWith("HTTP/1.1 413");
            assertThat(reply.closed()).isTrue();
        }
    }

    @Test
    void anUploadThatStopsIsGivenUpAndLeavesNoFile() {
        var manager = manager();
        var reply = RawHttp.sendAndStall(post("/uploads/csv", FORM, manager.token(), 1_000_000) + PART, PATIENCE);
        assertThat(reply.text()).startsWith("HTTP/1.1 408");
        assertThat(reply.closed()).isTrue();
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
