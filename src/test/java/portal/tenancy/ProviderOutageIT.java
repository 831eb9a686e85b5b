package portal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import portal.demo.identity.Personas;
import portal.testsupport.Caller;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;

/** An identity provider that is down when the portal starts is no reason to start the portal again. */
@Tag("identity")
class ProviderOutageIT {

    @Test
    void peopleSignInAsSoonAsTheProviderIsThere() {
        var servers = new PortalServers();
        var settings = servers.start();
        var provider = PortalServers.identity();
        try {
            var early = provider.token(Personas.OLIVIA);
            provider.stop();
            try (var portal = PortalProcess.start(settings)) {
                var answer = Caller.withToken(early).run("Viewer");
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.errorCode()).isEqualTo("UNAVAILABLE");
                provider.startAgain();
                var token = provider.token(Personas.OLIVIA);
                await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                                Caller.withToken(token).run("Viewer").<String>data("viewer.member.email"))
                        .isEqualTo(Personas.OLIVIA.email()));
            }
        } finally {
            servers.stop();
        }
    }
}
