package portal.managemode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portal.demo.ManageKeyFiles;
import portal.managemode.token.Forgery;
import portal.testsupport.Caller;
import portal.testsupport.ManageMode;
import portal.testsupport.People;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;
import portal.testsupport.TestWorld;

/** Two replicas of the production artefact on one database and one directory of keys are one portal. */
class TwoReplicasIT {

    private static final PortalServers SERVERS = new PortalServers();

    private static PortalProcess one;
    private static PortalProcess other;

    @BeforeAll
    static void start() {
        var settings = SERVERS.start();
        one = PortalProcess.start(settings);
        other = PortalProcess.start(settings);
    }

    @AfterAll
    static void stop() {
        Stream.of(one, other).forEach(PortalProcess::close);
        SERVERS.stop();
    }

    @Test
    void whatIsOpenedThroughOneIsEndedThroughTheOther() {
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

    @Test
    void keysChangeInBothWhileTheirTokensAreInUse() {
        one.use();
        var partner = TestWorld.partner();
        var mode = ManageMode.enter(partner.manager(), partner.company().id());
        var old = mode.token();
        var before = keys();

        ManageKeyFiles.add(PortalServers.manageKeys(), Instant.now().minus(Duration.ofMinutes(1)));
        for (var replica : List.of(one, other)) {
            replica.use();
            await().until(() -> {
                usable(old);
                return keys().size() > before.size();
            });
        }

        one.use();
        var fresh = mode.token();
        assertThat(Forgery.header(fresh))
                .doesNotContainEntry("kid", Forgery.header(old).get("kid"));
        for (var replica : List.of(one, other)) {
            replica.use();
            usable(old);
            usable(fresh);
            usable(mode.token());
        }
    }

    private static void usable(String token) {
        Caller.withToken(token).run("Orders").data("orders.edges");
    }

    private static List<String> keys() {
        return RestAssured.get("/oauth2/jwks").path("keys.kid");
    }
}
