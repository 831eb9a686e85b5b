package portal.testsupport;

import java.net.URI;
import java.util.Map;
import portal.demo.identity.EmbeddedIdentityProvider;
import portal.demo.identity.Persona;
import portal.demo.identity.Personas;
import portal.demo.identity.TokenBuilder;

/** The demo's own provider. It signs whatever a test wants to be signed. */
final class EmbeddedProvider implements IdentityProvider {

    /** As in production, which refuses any other than https; the portal reads the keys from this machine. */
    private static final String ISSUER = "https://identity.example/portal";

    private EmbeddedIdentityProvider provider = EmbeddedIdentityProvider.start(0, Personas.ALL, ISSUER);

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "portal.identity.issuer", ISSUER,
                "quarkus.oidc.operator.auth-server-url", provider.address(),
                "quarkus.oidc.partner.auth-server-url", provider.address(),
                "quarkus.oidc.customer.auth-server-url", provider.address());
    }

    @Override
    public void add(Persona persona) {
        provider.add(persona);
    }

    @Override
    public String token(Persona persona) {
        return provider.token(persona);
    }

    @Override
    public String token(Persona person, String clientId) {
        return tokenFor(person).client(clientId).build();
    }

    @Override
    public String idToken(Persona person) {
        return provider.idToken(person);
    }

    @Override
    public String withUnverifiedAddress(Persona person) {
        return tokenFor(person).emailNotVerified().build();
    }

    @Override
    public String forAnotherAudience(Persona person) {
        return tokenFor(person).audience("another-api").build();
    }

    @Override
    public String ofAnotherIssuer(Persona person) {
        return tokenFor(person).issuedBy("elsewhere").build();
    }

    @Override
    public String expired(Persona person) {
        return tokenFor(person).expired().build();
    }

    @Override
    public void stop() {
        provider.close();
    }

    @Override
    public void startAgain() {
        provider = EmbeddedIdentityProvider.start(URI.create(provider.address()).getPort(), Personas.ALL, ISSUER);
    }

    /** Start of a token that differs from the honest one. */
    TokenBuilder tokenFor(Persona persona) {
        return provider.tokenFor(persona);
    }
}
