package portal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.demo.EmbeddedIdentityProvider;
import portal.demo.Personas;
import portal.testsupport.Caller;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;

/** An identity provider that is down when the portal starts is no reason to start the portal again. */
class ProviderOutageIT {

    private static final String ISSUER = "https://identity.example/portal";

    @Test
    void peopleSignInAsSoonAsTheProviderIsThere() {
        var servers = new PortalServers();
        var settings = new HashMap<>(servers.start());
        int port = PortalProcess.freePort();
        for (var tenant : List.of("operator", "partner", "customer")) {
            settings.put("quarkus.oidc." + tenant + ".auth-server-url", "http://127.0.0.1:" + port + "/portal");
        }
        var early = tokenOfProviderThatThenStops(port);
        try (var portal = PortalProcess.start(settings)) {
            var answer = Caller.withToken(early).run("Viewer");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.errorCode()).isEqualTo("UNAVAILABLE");
            try (var provider = EmbeddedIdentityProvider.start(port, Personas.ALL, ISSUER)) {
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
        try (var provider = EmbeddedIdentityProvider.start(port, Personas.ALL, ISSUER)) {
            return provider.token(Personas.OLIVIA);
        }
    }
}
