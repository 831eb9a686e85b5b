package portal.demo.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import portal.demo.http.Loopback;

/**
 * An OpenID Connect provider on 127.0.0.1 for the demo and the tests, with one issuer and a page on which one picks who
 * to be. It issues the same claims as the production realm, so that the portal verifies tokens in one way only.
 */
public final class EmbeddedIdentityProvider implements AutoCloseable {

    /** The last part of the issuer's address. */
    public static final String ISSUER_ID = "portal";

    /** The one public client: pages and command lines. */
    public static final String CLIENT_ID = "portal-spa";

    private final MockOAuth2Server server;
    private final PersonaDirectory personas;
    private final TokenSigner signer;
    private final String baseUrl;
    private final String issuer;

    private EmbeddedIdentityProvider(
            MockOAuth2Server server, PersonaDirectory personas, TokenSigner signer, String baseUrl, String issuer) {
        this.server = server;
        this.personas = personas;
        this.signer = signer;
        this.baseUrl = baseUrl;
        this.issuer = issuer;
    }

    /** With the demo's personas, on a free port. */
    public static EmbeddedIdentityProvider start() {
        return start(0, Personas.ALL);
    }

    /** Port 0 takes a free one. */
    public static EmbeddedIdentityProvider start(int port, Collection<Persona> people) {
        return start(port, people, null);
    }

    /** Under another name than its address; null means its address. */
    public static EmbeddedIdentityProvider start(int port, Collection<Persona> people, String name) {
        var http = new IdentityHttpServer(port);
        var baseUrl = "http://127.0.0.1:" + http.port();
        var address = baseUrl + "/" + ISSUER_ID;
        var issuer = name == null ? address : name;
        var provider = new OAuth2TokenProvider(new SigningKeys());
        var signer = new TokenSigner(provider, issuer);
        var personas = new PersonaDirectory(people);
        var codes = new AuthorizationCodes();
        var routes = new IdentityRoutes(
                new AuthorizeEndpoint(personas, codes),
                new DemoTokenEndpoint(personas, codes, signer),
                DiscoveryDocument.of(address),
                provider.publicJwkSet(ISSUER_ID));
        var config = new OAuth2Config(true, null, null, false, provider, Set.of(), http);
        var server = new MockOAuth2Server(config, routes);
        server.start(Loopback.ADDRESS, http.port());
        return new EmbeddedIdentityProvider(server, personas, signer, baseUrl, issuer);
    }

    /** The value of {@code iss}. */
    public String issuer() {
        return issuer;
    }

    /** Where discovery starts. */
    public String address() {
        return baseUrl + "/" + ISSUER_ID;
    }

    /** Lets somebody sign in who was not there at the start, or changes somebody who was. */
    public void add(Persona persona) {
        personas.add(persona);
    }

    /** The access token that this persona gets by signing in just now. */
    public String token(Persona persona) {
        return tokenFor(persona).build();
    }

    /** The same with some claims replaced; a null leaves the claim out. */
    public String token(Persona persona, Map<String, Object> overrides) {
        var builder = tokenFor(persona);
        overrides.forEach(builder::claim);
        return builder.build();
    }

    /** A token with these claims, completed only by {@code iss, iat, nbf, exp, jti} where they are not given. */
    public String token(Map<String, Object> claims) {
        return signer.sign(claims);
    }

    /** The ID token that comes along with {@link #token(Persona)}: addressed to the client. */
    public String idToken(Persona persona) {
        return signer.sign(PersonaClaims.idToken(persona, CLIENT_ID, Instant.now(), null));
    }

    /** Start of a token that differs from the honest one. */
    public TokenBuilder tokenFor(Persona persona) {
        var client = persona.isIntegration() ? persona.clientId() : CLIENT_ID;
        return new TokenBuilder(signer, baseUrl, PersonaClaims.accessToken(persona, client, Instant.now()));
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
