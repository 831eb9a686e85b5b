package portal.testsupport;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import portal.demo.ManageKeyFiles;
import portal.demo.database.EmbeddedDatabase;
import portal.demo.identity.Persona;
import portal.demo.identity.Personas;
import portal.demo.identity.TokenBuilder;
import portal.demo.mail.MailCatcher;

/** The real servers that the product under test talks to: PostgreSQL, an OpenID Connect provider, an SMTP server. */
@QuarkusTestResource(PortalServers.class)
public final class PortalServers implements QuarkusTestResourceLifecycleManager {

    private static volatile PortalServers running;

    /** Much of what tests wait for is there already, or in a moment. */
    private static final Duration LOOKS_AGAIN_AFTER = Duration.ofMillis(20);

    /** For a machine that is busy with something else. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Mails that a partner's people cause in a day, and invitations among them; each address gets as many as anywhere. */
    public static final int MAILS_PER_PARTNER = 30_000;

    public static final int INVITATIONS = 10_000;

    private EmbeddedDatabase database;
    private IdentityProvider identity;
    private MailCatcher mail;
    private Path manageKeys;
    private String bounceSecret;

    public static EmbeddedDatabase database() {
        return running.database;
    }

    public static IdentityProvider identity() {
        return running.identity;
    }

    /**
     * Start of a token that differs from the honest one in any way. Only the embedded provider signs such: with another one
     * the test is skipped.
     */
    public static TokenBuilder tokenFor(Persona persona) {
        assumeTrue(
                running.identity instanceof EmbeddedProvider,
                "Only the embedded provider signs what no honest one would");
        return ((EmbeddedProvider) running.identity).tokenFor(persona);
    }

    public static MailCatcher mail() {
        return running.mail;
    }

    /** The directory of the keys that sign manage tokens. */
    public static Path manageKeys() {
        return running.manageKeys;
    }

    /** Returns the secret of bounce reports. */
    public static String bounceSecret() {
        return running.bounceSecret;
    }

    @Override
    public Map<String, String> start() {
        Awaitility.setDefaultTimeout(PATIENCE);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(LOOKS_AGAIN_AFTER);
        database = EmbeddedDatabase.throwAway();
        mail = MailCatcher.start();
        identity = IdentityProvider.start(mail);
        manageKeys = ManageKeyFiles.temporary();
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        bounceSecret = "whsec_" + Base64.getEncoder().encodeToString(secret);
        running = this;
        var settings = new HashMap<>(identity.settings());
        settings.putAll(Map.ofEntries(
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("portal.operator.email", Personas.OLIVIA.email()),
                // Tests of isolation ask for everything there is, in a few seconds, as a few people.
                Map.entry("portal.graphql.person-per-minute", "50000000"),
                Map.entry("portal.graphql.partner-per-minute", "200000000"),
                Map.entry("portal.exports.at-once-per-person", "8"),
                Map.entry("portal.exports.at-once-per-partner", "8"),
                Map.entry("portal.mail.every", "1s"),
                // One vendor invites the managers of all tests' partners, and some partners do in a minute what others
                // do in a year.
                Map.entry("portal.mail-limits.per-partner", String.valueOf(MAILS_PER_PARTNER)),
                Map.entry("portal.mail-limits.invitations", String.valueOf(INVITATIONS)),
                Map.entry("portal.mail.bounce-secret", bounceSecret),
                Map.entry("portal.mail.timeout", "PT5S"),
                Map.entry("portal.mail.lease", "PT10S"),
                Map.entry("portal.mail.first-retry", "PT1S"),
                // The database trusts this machine, but production wants passwords.
                Map.entry("portal.database.owner.password", "of-the-owner"),
                Map.entry("portal.database.app.password", "of-the-app"),
                Map.entry("portal.database.relay.password", "of-the-relay"),
                Map.entry("portal.database.url", database.jdbcUrl()),
                Map.entry("portal.manage.issuer", "https://portal.example/oauth2"),
                Map.entry("portal.manage.origins", "https://pages.example"),
                Map.entry("portal.manage.keys", manageKeys.toString()),
                Map.entry("portal.manage.reload-keys-every", "1s"),
                Map.entry("quarkus.mailer.host", "127.0.0.1"),
                Map.entry("quarkus.mailer.port", String.valueOf(mail.smtpPort()))));
        return settings;
    }

    @Override
    public void stop() {
        mail.close();
        identity.close();
        database.close();
    }
}
