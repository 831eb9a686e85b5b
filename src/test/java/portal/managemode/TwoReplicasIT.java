package portal.managemode;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portal.demo.ManageKeyFiles;
import portal.managemode.token.Forgery;
import portal.testsupport.Caller;
import portal.testsupport.LoadClient;
import portal.testsupport.ManageMode;
import portal.testsupport.Operations;
import portal.testsupport.People;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;
import portal.testsupport.TestWorld;

/** Two replicas of the production artefact on one database and one directory of keys are one portal. */
class TwoReplicasIT {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final PortalServers SERVERS = new PortalServers();

    private static PortalProcess one;
    private static PortalProcess other;

    @BeforeAll
    static void start() {
        var settings = new HashMap<>(SERVERS.start());
        settings.put("portal.manage.exchanges-per-minute", "100000");
        one = PortalProcess.start(settings);
        other = PortalProcess.start(settings);
    }

    @AfterAll
    static void stop() {
        Stream.of(one, other).forEach(PortalProcess::close);
        SERVERS.stop();
    }

    @Test
    void aSessionOpenedOnOneReplicaCanBeEndedOnTheOther() {
        one.use();
        var partner = TestWorld.partner();
        var company = partner.company();
        var carla = People.signedIn(company.manager());
        var mode = ManageMode.enter(partner.manager(), company.id());
        var inside = Caller.withToken(mode.token());
        inside.mutate("RequestOrder", "quantity", 1).done("order.id");

        other.use();
        inside.mutate("RequestOrder", "quantity", 2).done("order.id");
        carla.mutate("EndManageSession", "manageSessionId", mode.sessionId()).done("manageSession.endedAt");

        for (var replica : List.of(one, other)) {
            replica.use();
            assertThat(inside.run("Orders").errorCode()).isEqualTo("SESSION_ENDED");
            assertThat(inside.mutate("RequestOrder", "quantity", 3).errorCode()).isEqualTo("SESSION_ENDED");
            assertThat(ManageMode.exchange(mode.parameters()).statusCode()).isEqualTo(400);
        }
        assertThat(Stream.of(one, other).flatMap(replica -> replica.log().stream()))
                .isNotEmpty()
                .noneMatch(line -> line.contains("eyJ"));
    }

    /**
     * Eight clients fetch tokens from one replica and use them at the other, while the replicas notice the next key and from
     * before it signs until after.
     */
    @Test
    void noRequestFailsWhileTheNextKeyTakesOver() {
        one.use();
        var modes = LoadClient.together(4, Collections.<Callable<ManageMode>>nCopies(8, () -> {
            var partner = TestWorld.partner();
            return ManageMode.enter(partner.manager(), partner.company().id());
        }));
        var old = modes.get(0).token();
        // Its time comes on a whole minute; by then both have read it.
        var from = Instant.now().plusSeconds(70).truncatedTo(ChronoUnit.MINUTES);
        ManageKeyFiles.add(PortalServers.manageKeys(), from);
        Map<String, Set<Object>> keys = new ConcurrentHashMap<>();
        assertThat(hammer(modes, Instant.now().plusSeconds(4), keys)).isEmpty();
        await().atMost(LONG).until(() -> Instant.now().isAfter(from.minusSeconds(5)));
        assertThat(hammer(modes, from.plusSeconds(5), keys)).isEmpty();
        assertThat(keys.keySet()).containsExactlyInAnyOrder(one.url(), other.url());
        assertThat(keys.values())
                .allSatisfy(signedWith -> assertThat(signedWith).hasSize(2));
    }

    private static List<String> hammer(List<ManageMode> modes, Instant until, Map<String, Set<Object>> keys) {
        var failures = LoadClient.together(
                modes.size(),
                modes.stream()
                        .<Callable<List<String>>>map(mode -> () -> hammer(mode, until, keys))
                        .toList());
        return failures.stream().flatMap(List::stream).toList();
    }

    /** Returns the refusals until an instant; records which replica signed with which keys. */
    private static List<String> hammer(ManageMode mode, Instant until, Map<String, Set<Object>> keys) {
        var failures = new ArrayList<String>();
        var parameters = mode.parameters();
        for (int i = 0; Instant.now().isBefore(until); i++) {
            var signs = i % 2 == 0 ? one : other;
            var serves = i % 2 == 0 ? other : one;
            var answer = given().contentType("application/x-www-form-urlencoded")
                    .formParams(parameters)
                    .post(signs.url() + "/oauth2/token");
            if (answer.statusCode() != 200) {
                failures.add(answer.asString());
                continue;
            }
            String token = answer.path("access_token");
            keys.computeIfAbsent(signs.url(), url -> ConcurrentHashMap.newKeySet())
                    .add(Forgery.header(token).get("kid"));
            var used = given().contentType("application/json")
                    .header("Authorization", "Bearer " + token)
                    .body(Map.of("query", Operations.text("Orders")))
                    .post(serves.url() + "/graphql");
            if (used.statusCode() != 200 || used.path("errors") != null) {
                failures.add(used.asString());
            }
        }
        return failures;
    }
}
