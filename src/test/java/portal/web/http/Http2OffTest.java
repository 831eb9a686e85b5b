package portal.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import portal.testsupport.RawHttp;

/** HTTP/2 in clear text is spoken to nobody, neither after an upgrade nor at once, and nobody gets a core busy with it. */
@QuarkusTest
class Http2OffTest {

    private static final int SETTINGS = 4;
    private static final int HEADERS = 1;
    private static final int CONTINUATION = 9;

    @TestHTTPResource("/q/health/live")
    URI live;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void anUpgradeIsIgnored() {
        var reply = RawHttp.send(
                "GET /q/health/live HTTP/1.1\r\nHost: portal.example\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
        assertThat(reply.text()).startsWith("HTTP/1.1 200 ");
        assertThat(reply.isOneAnswerOrRefusal()).isTrue();
    }

    @Test
    void aClientThatPrefersHttp2IsAnsweredInHttp1() throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        var answer = client.send(HttpRequest.newBuilder(live).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void framesAreNotRead() {
        var reply = RawHttp.send(live.getPort(), flood());
        assertThat(reply.isOneAnswerOrRefusal()).as(reply.text()).isTrue();
        assertThat(reply.closed()).isTrue();
    }

    /** Quarkus cannot switch HTTP/2 off where the metrics are. There Netty ends the flood. */
    @Test
    void aFloodOfFramesIsEndedWhereTheMetricsAre() {
        assertThat(RawHttp.send(metrics.getPort(), flood()).closed()).isTrue();
    }

    /** Headers that are continued, without anything in them, more often than anybody needs (CVE-2026-33871). */
    private static byte[] flood() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        frame(bytes, SETTINGS, 0);
        frame(bytes, HEADERS, 1);
        for (int i = 0; i < 100_000; i++) {
            frame(bytes, CONTINUATION, 1);
        }
        return bytes.toByteArray();
    }

    private static void frame(ByteArrayOutputStream bytes, int type, int stream) {
        bytes.writeBytes(new byte[] {0, 0, 0, (byte) type, 0, 0, 0, 0, (byte) stream});
    }
}
