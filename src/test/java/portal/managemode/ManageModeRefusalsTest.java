package portal.managemode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import portal.demo.EmbeddedIdentityProvider;
import portal.demo.Persona;
import portal.testsupport.PortalServers;

/** With the embedded identity provider. */
@QuarkusTest
@QuarkusTestResource(PortalServers.class)
class ManageModeRefusalsTest extends ManageModeRefusals {

    @Override
    String idToken(Persona persona) {
        return PortalServers.identity()
                .tokenFor(persona)
                .audience(EmbeddedIdentityProvider.CLIENT_ID)
                .build();
    }

    @Override
    String forAnotherAudience(Persona persona) {
        return PortalServers.identity()
                .tokenFor(persona)
                .audience("another-api")
                .build();
    }

    @Override
    String ofAnotherIssuer(Persona persona) {
        return PortalServers.identity().tokenFor(persona).issuedBy("elsewhere").build();
    }
}
