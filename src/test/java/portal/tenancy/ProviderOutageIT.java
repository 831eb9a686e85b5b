package portal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import portal.demo.EmbeddedIdentityProvider;
import portal.demo.ManageKeyFiles;
import portal.demo.Personas;
import portal.testsupport.Caller;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;

/** An identity provider that is down when the portal starts is no reason to start the portal again. */
class ProviderOutageIT {

    @Test
    void peopleSignInAsSoonAsTheProviderIsThere() {
        var servers = new PortalServers();
        var settings = new HashMap<>(servers.start());
        int port = PortalProcess.freePort();
        settings.put("portal.manage.issuer", "http://127.0.0.1/oauth2");
        settings.put("portal.manage.keys", ManageKeyFiles.temporary().toString());
        settings.put("portal.identity.issuer", "http://127.0.0.1:" + port + "/portal");
        var early = tokenOfProviderThatThenStops(port);
        try (var portal = PortalProcess.start(settings)) {
            var answer = Caller.withToken(early).run("Viewer");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.errorCode()).isEqualTo("UNAVAILABLE");
            try (var provider = EmbeddedIdentityProvider.start(port, Personas.ALL)) {
                var token = provider.token(Personas.OLIVIA);
                await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                                Caller.withToken(token).run("Viewer").<String>data("viewer.member.email"))
                        .isEqualTo(Personas.OLIVIA.email()));
            }
        } finally {
            servers.stop();
        }
    }

    private static String tokenOfProviderThatThenStops(int port) {
        try (var provider = EmbeddedIdentityProvider.start(port, Personas.ALL)) {
            return provider.token(Personas.OLIVIA);
        }
    }
}
