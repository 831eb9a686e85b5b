package portal.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;

/** Without a secret the route does not exist. */
class BounceRouteIT {

    private static final PortalServers SERVERS = new PortalServers();

    @AfterAll
    static void stop() {
        SERVERS.stop();
    }

    @Test
    void withoutASecretThereIsNoRoute() {
        var settings = new HashMap<>(SERVERS.start());
        settings.put("portal.mail.bounce-secret", "");
        try (var portal = PortalProcess.start(settings)) {
            assertThat(portal.log()).isNotEmpty();
            for (var body : new String[] {"{}", "x".repeat(100_000)}) {
                var answer = given().header("Content-Type", "application/json")
                        .body(body)
                        .post("/mail/bounces");
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.<String>path("error.code")).isEqualTo("NOT_FOUND");
            }
        }
    }
}
