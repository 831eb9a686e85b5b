package portal.testsupport;

import java.util.Map;
import portal.demo.identity.Persona;
import portal.demo.mail.MailCatcher;
import portal.testsupport.keycloak.KeycloakProvider;

/**
 * The OpenID Connect provider at which the people of the tests sign in. The system property {@code portal.test.identity}
 * says which one it is: {@code embedded}, as long as nothing else is said, or {@code keycloak} with the realm for
 * production. What the portal refuses, it has to refuse with either.
 */
public interface IdentityProvider extends AutoCloseable {

    /** Starts the provider that was asked for; if it sends mail, then there. */
    static IdentityProvider start(MailCatcher mail) {
        var kind = System.getProperty("portal.test.identity", "embedded");
        return switch (kind) {
            case "embedded" -> new EmbeddedProvider();
            case "keycloak" -> KeycloakProvider.start(mail);
            default ->
                throw new IllegalArgumentException("portal.test.identity is neither embedded nor keycloak: " + kind);
        };
    }

    /** Returns the portal's settings for this provider. */
    Map<String, String> settings();

    /**
     * Lets somebody sign in who could not before, or changes the one of the same username. An address or client id that
     * somebody else had is the new one's from then on, with another subject.
     */
    void add(Persona persona);

    /** The access token that this persona gets by signing in just now, at the portal for its kind of organisation. */
    String token(Persona persona);

    /** The same through another client. */
    String token(Persona person, String clientId);

    /** The ID token that comes along with {@link #token(Persona)}. */
    String idToken(Persona person);

    /** An access token that says that the person's address is not verified. */
    String withUnverifiedAddress(Persona person);

    /** An access token of the person's that names another audience. */
    String forAnotherAudience(Persona person);

    /** An access token with the person's claims that another issuer signed. */
    String ofAnotherIssuer(Persona person);

    /** An access token that was good until a moment ago. */
    String expired(Persona person);

    /** Answers nobody until {@link #startAgain()}. */
    void stop();

    /** At the same address. Who was added since the start has to be added again. */
    void startAgain();

    @Override
    default void close() {
        stop();
    }
}
