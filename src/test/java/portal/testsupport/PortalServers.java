package portal.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import portal.demo.EmbeddedDatabase;
import portal.demo.EmbeddedIdentityProvider;
import portal.demo.MailCatcher;
import portal.demo.ManageKeyFiles;
import portal.demo.Personas;

/** The real servers that the product under test talks to: PostgreSQL, an OpenID Connect provider, an SMTP server. */
public final class PortalServers implements QuarkusTestResourceLifecycleManager {

    private static volatile PortalServers running;

    private EmbeddedDatabase database;
    private EmbeddedIdentityProvider identity;
    private MailCatcher mail;
    private Path manageKeys;

    public static EmbeddedDatabase database() {
        return running.database;
    }

    public static EmbeddedIdentityProvider identity() {
        return running.identity;
    }

    public static MailCatcher mail() {
        return running.mail;
    }

    /** The directory of the keys that sign manage tokens. */
    public static Path manageKeys() {
        return running.manageKeys;
    }

    @Override
    public Map<String, String> start() {
        database = EmbeddedDatabase.throwAway();
        identity = EmbeddedIdentityProvider.start();
        mail = MailCatcher.start();
        manageKeys = ManageKeyFiles.temporary();
        running = this;
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("portal.operator.email", Personas.OLIVIA.email()),
                // Tests of isolation ask for everything there is, in a few seconds, as a few people.
                Map.entry("portal.graphql.person-per-minute", "20000000"),
                Map.entry("portal.graphql.partner-per-minute", "80000000"),
                Map.entry("portal.mail.every", "1s"),
                Map.entry("portal.mail.timeout", "PT5S"),
                Map.entry("portal.mail.lease", "PT10S"),
                Map.entry("portal.mail.first-retry", "PT1S"),
                Map.entry("portal.database.owner.password", "trusted-on-loopback"),
                Map.entry("portal.database.url", database.jdbcUrl()),
                Map.entry("portal.identity.issuer", identity.issuer()),
                Map.entry("portal.manage.issuer", "http://127.0.0.1/oauth2"),
                Map.entry("portal.manage.keys", manageKeys.toString()),
                Map.entry("portal.manage.reload-keys-every", "1s"),
                Map.entry("quarkus.mailer.host", "127.0.0.1"),
                Map.entry("quarkus.mailer.port", String.valueOf(mail.smtpPort())));
    }

    @Override
    public void stop() {
        mail.close();
        identity.close();
        database.close();
    }
}
