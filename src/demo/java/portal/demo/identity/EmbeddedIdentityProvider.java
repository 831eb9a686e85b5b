package portal.demo.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import portal.demo.http.LocalHttpServer;

/**
 * An OpenID Connect provider on 127.0.0.1 for the demo and the tests, with one issuer and a page on which people choose
 * who to be. It issues the same claims as the production realm, so that the portal verifies tokens in one way only.
 */
public final class EmbeddedIdentityProvider implements AutoCloseable {

    /** The last part of the issuer's address. */
    public static final String ISSUER_ID = "portal";

    /** The one public client: pages and command lines. */
    public static final String CLIENT_ID = "portal-spa";

    private final LocalHttpServer server;
    private final PersonaDirectory personas;
    private final TokenSigner signer;
    private final String issuer;

    private EmbeddedIdentityProvider(int port, Collection<Persona> people, String name) {
        server = new LocalHttpServer(port);
        personas = new PersonaDirectory(people);
        issuer = name == null ? address() : name;
        signer = new TokenSigner(issuer);
        var codes = new AuthorizationCodes();
        IdentityRoutes.mount(
                server.router(),
                new AuthorizeEndpoint(personas, codes),
                new PersonaTokens(personas, codes, signer),
                address(),
                signer.publicKeys());
    }

    /** Starts with the demo's personas, on a free port. */
    public static EmbeddedIdentityProvider start() {
        return start(0, Personas.ALL);
    }

    /** Starts on this port; 0 takes a free one. */
    public static EmbeddedIdentityProvider start(int port, Collection<Persona> people) {
        return start(port, people, null);
    }

    /** Starts with another issuer than its address; null means its address. */
    public static EmbeddedIdentityProvider start(int port, Collection<Persona> people, String name) {
        return new EmbeddedIdentityProvider(port, people, name);
    }

    /** Returns the value of the claim {@code iss}. */
    public String issuer() {
        return issuer;
    }

    /** Returns the address below which discovery documents are served. */
    public String address() {
        return server.url() + "/" + ISSUER_ID;
    }

    /** Adds a persona, or replaces the one of the same username. */
    public void add(Persona persona) {
        personas.add(persona);
    }

    /** Returns the access token that this persona gets by signing in now. */
    public String token(Persona persona) {
        return tokenFor(persona).build();
    }

    /** Returns the same with some claims replaced; a null leaves the claim out. */
    public String token(Persona persona, Map<String, Object> overrides) {
        var builder = tokenFor(persona);
        overrides.forEach(builder::claim);
        return builder.build();
    }

    /** Returns a token with these claims, completed only by {@code iss, iat, nbf, exp, jti} where they are not given. */
    public String token(Map<String, Object> claims) {
        return signer.sign(claims);
    }

    /** Returns the ID token that accompanies {@link #token(Persona)}; its audience is the client. */
    public String idToken(Persona persona) {
        return signer.sign(PersonaClaims.idToken(persona, CLIENT_ID, Instant.now(), null));
    }

    /** Starts a token that differs from the one that this persona gets. */
    public TokenBuilder tokenFor(Persona persona) {
        var client = persona.isIntegration() ? persona.clientId() : CLIENT_ID;
        return new TokenBuilder(signer, server.url(), PersonaClaims.accessToken(persona, client, Instant.now()));
    }

    @Override
    public void close() {
        server.close();
    }
}
