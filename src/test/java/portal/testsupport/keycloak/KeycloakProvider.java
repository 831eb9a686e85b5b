package portal.testsupport.keycloak;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import portal.demo.identity.Persona;
import portal.demo.identity.Personas;
import portal.demo.identity.TokenReader;
import portal.demo.mail.MailCatcher;
import portal.testsupport.IdentityProvider;
import portal.testsupport.PortalProcess;
import portal.testsupport.keycloak.KeycloakRealm.Tokens;

/**
 * Keycloak with the realm for production. Every token is one that it has really issued: to people at its login page, to
 * integrations for their secret. What the realm would not issue comes from a client or a realm that differs in just that.
 */
public final class KeycloakProvider implements IdentityProvider {

    private final Map<String, String> placeholders;
    private final KeycloakServer server;
    private final KeycloakAdmin admin;
    private KeycloakRealm realm;
    private KeycloakRealm elsewhere;

    private KeycloakProvider(MailCatcher mail) {
        var password = UUID.randomUUID().toString();
        placeholders = Map.of(
                "PORTAL_SMTP_HOST",
                "127.0.0.1",
                "PORTAL_SMTP_PORT",
                String.valueOf(mail.smtpPort()),
                "PORTAL_SMTP_STARTTLS",
                "false",
                "PORTAL_MAIL_FROM",
                "accounts@portal.example",
                "PORTAL_OPERATOR_URL",
                KeycloakRealm.PAGES,
                "PORTAL_PARTNER_URL",
                KeycloakRealm.PAGES,
                "PORTAL_CUSTOMER_URL",
                KeycloakRealm.PAGES);
        var environment = new HashMap<>(placeholders);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.USERNAME);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        server = new KeycloakServer(PortalProcess.freePort(), environment);
        admin = new KeycloakAdmin(server.url(), password);
    }

    /** Starts Keycloak and waits until people can sign in. */
    public static KeycloakProvider start(MailCatcher mail) {
        var provider = new KeycloakProvider(mail);
        provider.startAgain();
        return provider;
    }

    @Override
    public void startAgain() {
        server.start();
        realm = new KeycloakRealm(server.url(), "portal", admin);
        elsewhere = null;
        Personas.ALL.forEach(this::add);
    }

    @Override
    public void stop() {
        server.stop();
        admin.forget();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "portal.identity.issuer", realm.issuer(),
                "portal.mail.registration-url", realm.registrationPage(),
                "portal.manage.clients", "partner-portal",
                "quarkus.oidc.operator.auth-server-url", realm.address(),
                "quarkus.oidc.partner.auth-server-url", realm.address(),
                "quarkus.oidc.customer.auth-server-url", realm.address());
    }

    /** The realm that people sign in to. */
    public KeycloakRealm realm() {
        return realm;
    }

    @Override
    public void add(Persona persona) {
        if (persona.isIntegration()) {
            realm.clients().add(persona);
        } else {
            realm.accounts().add(persona);
        }
    }

    @Override
    public String token(Persona persona) {
        return persona.isIntegration()
                ? realm.clientCredentials(persona.clientId())
                : signIn(persona).access();
    }

    @Override
    public String token(Persona person, String clientId) {
        realm.openToPeople(clientId);
        return realm.signIn(person, clientId).access();
    }

    @Override
    public String idToken(Persona person) {
        return signIn(person).id();
    }

    /** Keycloak would have the address verified first; it is taken back between the sign-in and the token. */
    @Override
    public String withUnverifiedAddress(Persona person) {
        var client = KeycloakClients.portalOf(person);
        var tokens = realm.signIn(person, client, () -> realm.accounts().setVerified(person, false));
        realm.accounts().setVerified(person, true);
        return tokens.access();
    }

    @Override
    public String forAnotherAudience(Persona person) {
        var client = realm.clients().forAnotherAudience(KeycloakClients.portalOf(person));
        return realm.signIn(person, client).access();
    }

    @Override
    public synchronized String ofAnotherIssuer(Persona person) {
        if (elsewhere == null) {
            elsewhere = twin("elsewhere");
        }
        elsewhere.accounts().addUnlessKnown(person);
        return elsewhere.signIn(person, KeycloakClients.portalOf(person)).access();
    }

    @Override
    public String expired(Persona person) {
        var client = realm.clients().shortLived(KeycloakClients.portalOf(person));
        var token = realm.signIn(person, client).access();
        await().until(() -> expiry(token).isBefore(Instant.now()));
        return token;
    }

    private Tokens signIn(Persona person) {
        return realm.signIn(person, KeycloakClients.portalOf(person));
    }

    private static Instant expiry(String token) {
        return Instant.ofEpochSecond((Long) TokenReader.claims(token).get("exp"));
    }

    /** Another realm that is set up in the same way. */
    private KeycloakRealm twin(String name) {
        try {
            var settings = Files.readString(KeycloakServer.REALM);
            for (var placeholder : placeholders.entrySet()) {
                settings = settings.replace("${" + placeholder.getKey() + '}', placeholder.getValue());
            }
            admin.create("", ((ObjectNode) Http.JSON.readTree(settings)).put("realm", name));
            return new KeycloakRealm(server.url(), name, admin);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
