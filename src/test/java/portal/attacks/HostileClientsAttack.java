package portal.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import portal.kernel.IdType;
import portal.testsupport.Answer;
import portal.testsupport.Caller;
import portal.testsupport.CsvFiles;
import portal.testsupport.TestWorld;

/**
 * Clients that ask for too much, send slowly or never read, against the production artefact with a heap of 512 MB. Another
 * tenant goes on working meanwhile, and the heap is as full afterwards as it was before.
 */
class HostileClientsAttack {

    private static final int CONNECTIONS = Integer.getInteger("portal.attacks.connections", 2_000);
    private static final int REPETITIONS = Integer.getInteger("portal.attacks.repetitions", 40);
    private static final int BODY = 250_000;

    private static final GraphQLSchema SCHEMA = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser()
            .parse(Path.of("frontend-schema", "schema.graphql").toFile()));

    private static AttackedPortal portal;

    @BeforeAll
    static void start() throws IOException {
        portal = AttackedPortal.start();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @TestFactory
    Stream<DynamicTest> everyListOfTheSchemaIsBoundedWhateverItsLength() {
        var seen = new HashSet<String>();
        var places = ListPlace.all(SCHEMA).stream()
                .filter(place -> seen.add(place.declaration()))
                .toList();
        assertThat(seen).contains("OrderFilter.statuses", "Query.nodes.ids", "RenewalRowFilter.outcomes");
        return places.stream()
                .map(place -> DynamicTest.dynamicTest(
                        place.declaration(), () -> portal.during(place.toString(), () -> overload(place))));
    }

    private static void overload(ListPlace place) {
        var caller = callerOf(place);
        for (int i = 0; i < REPETITIONS; i++) {
            var answer = place.send(caller, portal.site(), 5_000 - i);
            assertThat(answer.body())
                    .as(place.toString())
                    .containsAnyOf("INVALID_INPUT", "BAD_REQUEST", "QUERY_TOO_COMPLEX", "RATE_LIMITED")
                    .doesNotContain("INTERNAL");
        }
    }

    /** A caller with permission for the operation, so that the list is refused and not the caller. */
    private static Caller callerOf(ListPlace place) {
        var tenant = portal.attacker();
        return Stream.of(portal.site().manager(), tenant.partner().manager(), TestWorld.operator())
                .filter(caller -> !place.send(caller, portal.site(), 1).body().contains("\"FORBIDDEN\""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void parametersThatAreRepeatedAreBounded() {
        var manager = portal.site().manager();
        var plan = CsvFiles.rows(manager, portal.site().ids().get(IdType.RENEWAL_PLAN));
        assertThat(plan.status()).isEqualTo(200);
        portal.during("repeated parameters", () -> {
            for (int i = 0; i < REPETITIONS; i++) {
                refused(manager.get("/exports/orders.csv?x" + "&statuses=REFUNDED".repeat(180 - i)));
                refused(manager.get("/plans/" + portal.site().ids().get(IdType.RENEWAL_PLAN) + "/rows.csv?x"
                        + "&outcome=NOT_FOUND".repeat(180 - i)));
            }
        });
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(400, 414, 429);
    }

    @TestFactory
    Stream<DynamicTest> slowAnonymousConnectionsHoldNothing() {
        return Stream.of(
                        request("/graphql", "application/json", 262_000, BODY),
                        request("/uploads/csv", "multipart/form-data; boundary=x", 20_000_000, BODY),
                        request("/oauth2/token", "application/x-www-form-urlencoded", 16_000, 15_000),
                        request("/mail/bounces", "application/json", 16_000, 15_000),
                        request("/exports/orders.csv", "application/json", 16_000, 15_000),
                        request("/plans/x/rows.csv", "application/json", 16_000, 15_000),
                        request("/q/health/live", "application/json", 16_000, 15_000),
                        request("/nowhere", "application/json", 16_000, 15_000))
                .map(request -> DynamicTest.dynamicTest(request.path(), () -> hold(request, CONNECTIONS)));
    }

    private record SlowRequest(String path, byte[] beginning) {}

    private static SlowRequest request(String path, String type, int announced, int sent) {
        var head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type + "\r\nContent-Length: "
                + announced + "\r\n\r\n";
        return new SlowRequest(path, (head + "a".repeat(sent)).getBytes(StandardCharsets.US_ASCII));
    }

    /** The portal gives a body five seconds, and somebody who was refused three more to read why. */
    private static void hold(SlowRequest request, int count) {
        portal.during(count + " slow connections to " + request.path(), () -> {
            try (var slow = SlowConnections.open(portal.port(), count, request.beginning(), true)) {
                slow.work(Duration.ofSeconds(12));
                assertThat(slow.closedByPeer()).isEqualTo(count);
            }
        });
    }

    @Test
    void connectionsThatNeverSendAWholeHeaderHoldNothingButThemselves() {
        var beginning = "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII);
        portal.during(CONNECTIONS + " connections without a whole header", () -> {
            try (var slow = SlowConnections.open(portal.port(), CONNECTIONS, beginning, true)) {
                slow.work(Duration.ofSeconds(4));
            }
        });
    }

    @Test
    void aPersonsSlowBodiesHoldAShare() {
        var head =
                "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + portal.site().manager().token() + "\r\nContent-Length: 262000\r\n\r\n";
        var request = new SlowRequest("/graphql", (head + " ".repeat(100_000)).getBytes(StandardCharsets.US_ASCII));
        portal.during("slow bodies of one person", () -> {
            try (var slow = SlowConnections.open(portal.port(), CONNECTIONS / 4, request.beginning(), true)) {
                // At the minimum rate, 100 KB take six seconds beyond the first five.
                slow.work(Duration.ofSeconds(20));
                assertThat(slow.closedByPeer()).isEqualTo(CONNECTIONS / 4);
            }
        });
    }

    @Test
    void unfinishedUploadsOfOnePersonLeaveRoomAndNoFiles() {
        var manager = portal.site().manager();
        var other = portal.attacker().second().manager();
        var head = "POST /uploads/csv HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + manager.token()
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 20000000\r\n\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        var beginning = (head + "a".repeat(100_000)).getBytes(StandardCharsets.US_ASCII);
        portal.during("unfinished uploads", () -> {
            try (var slow = SlowConnections.open(portal.port(), 20, beginning, true)) {
                slow.work(Duration.ofSeconds(2));
                assertThat(slow.closedByPeer()).as("beyond the share").isLessThanOrEqualTo(18);
                assertThat(CsvFiles.upload(other, "E-Mail\r\na@people.example\r\n")
                                .status())
                        .isEqualTo(201);
                slow.work(Duration.ofSeconds(20));
                assertThat(slow.closedByPeer()).isEqualTo(20);
            }
        });
        await().untilAsserted(() -> assertThat(portal.temporaryFiles()).isEmpty());
    }

    @Test
    void slowReadersOfOnePersonLeaveRoom() {
        var manager = portal.attacker().partner().manager();
        var query =
                "{\"query\":\"{ __schema { types { name description fields { name description args { name description } } } } }\"}";
        var body =
                "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + manager.token() + "\r\nContent-Length: " + query.length() + "\r\n\r\n" + query;
        // Many answers on each connection, more than the sockets in between take in.
        var beginning = body.repeat(30).getBytes(StandardCharsets.US_ASCII);
        portal.during("slow readers of answers", () -> {
            try (var slow = SlowConnections.open(portal.port(), 200, beginning, false)) {
                slow.work(Duration.ofSeconds(15));
            }
        });
        Set.of("auditEvents", "members")
                .forEach(list -> portal.during("slow readers of " + list, () -> {
                    var download = "GET /exports/" + list + ".csv HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                            + manager.token() + "\r\n\r\n";
                    try (var slow = SlowConnections.open(
                            portal.port(), 20, download.getBytes(StandardCharsets.US_ASCII), false)) {
                        slow.work(Duration.ofSeconds(3));
                    }
                }));
        assertThat(List.of(portal.site().manager().get("/exports/orders.csv").status()))
                .containsExactly(200);
    }
}
