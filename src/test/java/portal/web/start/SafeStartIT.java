package portal.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;
import portal.testsupport.Superuser;

/** An unsafe production does not start, and says at once all that is wrong and which settings are at fault. */
class SafeStartIT {

    private static final PortalServers SERVERS = new PortalServers();

    private static Map<String, String> safe;
    private static String unsafeSettings;
    private static String unsafeMailAndDatabase;

    @BeforeAll
    static void startSafelyOnceAndThenUnsafely() {
        safe = SERVERS.start();
        try (var portal = PortalProcess.start(safe)) {
            assertThat(portal.log()).isNotEmpty();
        }
        unsafeSettings = refused(
                "portal.identity.issuer", "http://identity.example/realms/portal",
                "portal.manage.issuer", "http://portal.example/oauth2",
                "quarkus.oidc.operator.auth-server-url", "http://identity.example/realms/portal",
                "quarkus.oidc.partner.token.issuer", "any",
                "quarkus.oidc.customer.tls.verification", "none",
                "quarkus.tls.trust-all", "true",
                "portal.demo.identity-port", "8180",
                "quarkus.mailer.mock", "true",
                "portal.database.app.password", "",
                "portal.database.relay.password", "portal_relay",
                "portal.database.owner.password", "trusted-on-loopback",
                "portal.mail.bounce-secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "quarkus.mailer.username", "portal",
                "quarkus.mailer.password", "Changeme");
        Superuser.execute("alter role portal_relay bypassrls");
        Superuser.execute("create table stray (id uuid)");
        Superuser.execute("alter table company disable row level security");
        try {
            unsafeMailAndDatabase = refused(
                    "portal.database.app.username", "portal_owner",
                    "portal.mail.bounce-secret", "whsec_c2hvcnQ=",
                    "quarkus.mailer.username", "portal",
                    "quarkus.mailer.password", "of-the-mailbox",
                    "quarkus.mailer.start-tls", "OPTIONAL",
                    "quarkus.mailer.trust-all", "true");
        } finally {
            Superuser.execute("alter table company enable row level security");
            Superuser.execute("drop table stray");
            Superuser.execute("alter role portal_relay nobypassrls");
        }
    }

    @AfterAll
    static void stop() {
        SERVERS.stop();
    }

    @Test
    void withoutHttps() {
        assertThat(unsafeSettings)
                .contains(
                        "- portal.identity.issuer has to be an https address",
                        "- portal.manage.issuer has to be an https address",
                        "- quarkus.oidc.operator.auth-server-url has to be an https address");
    }

    @Test
    void withSomethingEmbedded() {
        assertThat(unsafeSettings).contains("- portal.demo.identity-port is set", "- quarkus.mailer.mock is true");
    }

    @Test
    void withSecretsThatEverybodyKnows() {
        assertThat(unsafeSettings)
                .contains(
                        "- portal.database.app.password is missing or publicly known",
                        "- portal.database.relay.password is missing or publicly known",
                        "- portal.database.owner.password is missing or publicly known",
                        "- portal.mail.bounce-secret has to be",
                        "- quarkus.mailer.password is publicly known");
    }

    @Test
    void withAnIdentityProviderThatNobodyVerifies() {
        assertThat(unsafeSettings)
                .contains(
                        "- quarkus.oidc.partner.token.issuer has to be portal.identity.issuer",
                        "- quarkus.oidc.customer.tls.verification has to be required",
                        "- quarkus.tls.trust-all is true");
    }

    @Test
    void withAPasswordForMailThatIsSentInPlainText() {
        assertThat(unsafeMailAndDatabase)
                .contains("- quarkus.mailer.start-tls has to be REQUIRED", "- quarkus.mailer.trust-all is true");
    }

    @Test
    void withAShortSecretForReportsOfBounces() {
        assertThat(unsafeMailAndDatabase).contains("- portal.mail.bounce-secret has to be");
    }

    @Test
    void asARoleThatOwnsTables() {
        assertThat(unsafeMailAndDatabase).contains("- portal.database.app.username names a role that owns tables");
    }

    @Test
    void asARoleThatBypassesRowLevelSecurity() {
        assertThat(unsafeMailAndDatabase)
                .contains("- portal.database.relay.username names a role that bypasses row-level security");
    }

    @Test
    void asASuperuser() {
        Superuser.execute("alter role portal_app superuser");
        try {
            assertThat(refused()).contains("- portal.database.app.username names a role that is a superuser");
        } finally {
            Superuser.execute("alter role portal_app nosuperuser");
        }
    }

    @Test
    void withATableThatNobodyHasDeclared() {
        assertThat(unsafeMailAndDatabase)
                .contains("- portal.database.url points to a database with table stray, which is not declared");
    }

    @Test
    void withATableThatIsOpen() {
        assertThat(unsafeMailAndDatabase)
                .contains("- portal.database.url points to a database whose table company is not under row-level");
    }

    private static String refused(String... changes) {
        var settings = new HashMap<>(safe);
        for (int i = 0; i < changes.length; i += 2) {
            settings.put(changes[i], changes[i + 1]);
        }
        return PortalProcess.refused(settings);
    }
}
