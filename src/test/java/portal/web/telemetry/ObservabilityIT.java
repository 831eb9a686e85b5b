package portal.web.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;

/** Operators of the portal can observe it through logs, metrics and traces, without personal data. */
class ObservabilityIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PortalServers SERVERS = new PortalServers();
    private static final int MANAGEMENT = PortalProcess.freePort();
    private static final Queue<String> TRACES = new ConcurrentLinkedQueue<>();

    /** Several times as long as one answer about the backlog is kept. */
    private static final Duration BACKLOG_SHOWS = Duration.ofSeconds(90);

    private static HttpServer collector;
    private static PortalProcess portal;
    private static Caller manager;
    private static Answer fault;

    @BeforeAll
    static void provoke() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            TRACES.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        var settings = new HashMap<>(SERVERS.start());
        settings.put("quarkus.management.port", String.valueOf(MANAGEMENT));
        settings.put("quarkus.otel.sdk.disabled", "false");
        settings.put(
                "quarkus.otel.exporter.otlp.endpoint",
                "http://127.0.0.1:" + collector.getAddress().getPort());
        settings.put("quarkus.otel.bsp.schedule.delay", "100ms");
        // Nobody takes mail there; it is due again long before it is looked for again.
        settings.put("quarkus.mailer.port", String.valueOf(PortalProcess.freePort()));
        settings.put("portal.mail.first-retry", "PT1S");
        settings.put("portal.mail.longest-retry", "PT1S");
        // Not in step with the ten seconds for which the metrics keep what they have seen.
        settings.put("portal.mail.every", "7s");
        portal = PortalProcess.start(settings);
        manager = TestWorld.partner().company().manager();

        Superuser.execute("create unique index one_of_a_name on membership (name)");
        assertThat(learners("Nora Canary", "Nora Canary").refusal()).isEqualTo("CONFLICT");
        Superuser.execute("alter table membership add constraint nobody check (name <> 'Fiona Canary')");
        fault = learners("Fiona Canary");
        assertThat(fault.errorCode()).isEqualTo("INTERNAL");
        manager.request()
                .queryParam("query", "query Learner($id: ID!) { node(id: $id) { id } }")
                .queryParam("variables", "{\"id\":\"canary\"}")
                .get("/graphql");
        Caller.withToken(manager.token().replaceFirst("\\.[^.]*$", ".forged")).run("Viewer");
        manager.request().request("INVENTED", "/graphql");
    }

    @AfterAll
    static void stop() {
        portal.close();
        SERVERS.stop();
        collector.stop(0);
    }

    private static Answer learners(String... names) {
        var learners = List.of(names).stream()
                .map(name -> Map.of("name", name, "email", "canary-" + TestWorld.unique() + "@people.example"))
                .toList();
        return manager.mutate("AddLearners", "learners", learners);
    }

    @Test
    void everyLogLineIsJsonWithoutPersonalData() {
        assertThat(portal.log()).isNotEmpty().allSatisfy(line -> {
            assertThat(JSON.readTree(line).path("message").isTextual()).isTrue();
            assertThat(line).doesNotContainIgnoringCase("canary");
            assertThat(line).doesNotContain("@people.example", "eyJ");
        });
    }

    @Test
    void aFaultIsFoundByItsRequestIdAndSaysWhoAskedForWhat() {
        String requestId = fault.path("errors[0].extensions.requestId");
        var lines = portal.log().stream()
                .map(ObservabilityIT::parsed)
                .filter(line -> line.path("level").asText().equals("ERROR"))
                .filter(line -> line.path("message").asText().contains(requestId))
                .toList();

        assertThat(lines).hasSize(1);
        var context = lines.get(0).path("mdc");
        assertThat(context.path("requestId").asText()).isEqualTo(requestId);
        assertThat(context.path("operation").asText()).isEqualTo("addLearners");
        assertThat(context.path("actor").asText()).startsWith("member_");
        assertThat(context.path("partner").asText()).startsWith("partner_");
        assertThat(lines.get(0).path("exception").path("frames").isEmpty()).isFalse();
    }

    @Test
    void metricsAreServedApartFromTheApi() {
        assertThat(RestAssured.get("/q/metrics").statusCode()).isEqualTo(404);
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(metrics())
                .contains("portal_operation_seconds_count{operation=\"addLearners\",outcome=\"CONFLICT\"} 1")
                .contains("portal_operation_seconds_count{operation=\"addLearners\",outcome=\"INTERNAL\"} 1")
                .containsPattern("portal_mail_due \\d")
                .containsPattern("portal_mail_oldest_due_seconds \\d")
                .containsPattern("portal_licences_granted \\d")
                .containsPattern("portal_licences_allocated \\d")
                .containsPattern("agroal_active_count\\{datasource=\"default\"[^}]*} \\d")
                .contains("http_server_requests_seconds_count")
                .doesNotContain("INVENTED")
                .doesNotContainIgnoringCase("canary");
    }

    @Test
    void aMailThatDoesNotGoOutCountsAsBacklogUntilItDoes() {
        await().atMost(BACKLOG_SHOWS)
                .until(() ->
                        Rows.count("select count(*) from delivery where status = 'RETRY' and last_error is not null")
                                > 0);
        await().atMost(BACKLOG_SHOWS)
                .untilAsserted(() -> assertThat(metrics()).containsPattern("portal_mail_due [1-9]"));
        assertThat(metrics()).containsPattern("portal_mail_oldest_due_seconds \\d");
        everyLogLineIsJsonWithoutPersonalData();
    }

    @Test
    void tracesNameTheOperationWithoutPersonalData() {
        await().untilAsserted(() -> assertThat(TRACES).anyMatch(spans -> spans.contains("addLearners")));
        assertThat(TRACES).noneMatch(spans -> spans.toLowerCase().contains("canary") || spans.contains("eyJ"));
    }

    private static String metrics() {
        return RestAssured.get("http://127.0.0.1:" + MANAGEMENT + "/q/metrics").asString();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException noJson) {
            throw new AssertionError(line, noJson);
        }
    }
}
