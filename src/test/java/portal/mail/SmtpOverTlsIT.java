package portal.mail;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.ServerCertificate;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TlsSmtpServer;
import portal.testsupport.TlsSmtpServer.Security;

/**
 * With TLS required, nothing is sent to a server that cannot authenticate or has no TLS: the mails stay unsent. They
 * are sent once the right server answers, over a few reused connections.
 */
class SmtpOverTlsIT {

    private static final Duration LONG = Duration.ofMinutes(2);

    /** So many orders; each tells the partner and the customer. */
    private static final int ORDERS = 60;

    private static final int POOL = 10;
    private static final String OWED = "select count(*) from delivery where status in ('PLANNED', 'RETRY')";
    private static final PortalServers SERVERS = new PortalServers();
    private static final int PORT = PortalProcess.freePort();

    private static Map<String, String> settings;
    private static ServerCertificate known;
    private static ServerCertificate ofAnotherName;
    private static ServerCertificate unknown;

    @BeforeAll
    static void startServers() {
        known = ServerCertificate.of("ip:127.0.0.1");
        ofAnotherName = ServerCertificate.of("dns:elsewhere.example");
        unknown = ServerCertificate.of("ip:127.0.0.1");
        settings = SERVERS.start();
    }

    @AfterAll
    static void stopServers() {
        SERVERS.stop();
    }

    @Test
    void overStartTls() {
        mailsWaitForTheRightServer(Security.STARTTLS, "quarkus.mailer.start-tls", "REQUIRED");
    }

    @Test
    void overTlsFromTheStart() {
        mailsWaitForTheRightServer(Security.IMPLICIT, "quarkus.mailer.tls", "true");
    }

    private static void mailsWaitForTheRightServer(Security security, String setting, String value) {
        try (var portal = PortalProcess.start(with(setting, value))) {
            List<String> owed;
            try (var inClear = TlsSmtpServer.start(PORT, Security.NONE, known)) {
                owed = owe();
                isToldNothing(inClear, owed);
            }
            for (var wrong : List.of(unknown, ofAnotherName)) {
                try (var stranger = TlsSmtpServer.start(PORT, security, wrong)) {
                    isToldNothing(stranger, owed);
                }
            }
            try (var right = TlsSmtpServer.start(PORT, security, known)) {
                await().atMost(LONG).until(() -> Rows.count(OWED) == 0);
                assertThat(right.messageIds()).containsExactlyInAnyOrderElementsOf(owed);
                assertThat(right.toldInClear()).isZero();
                assertThat(right.connections()).isBetween(1, POOL);
                assertThat(right.passwords()).as("logins, one a connection").isBetween(1, right.connections());
            }
            assertThat(statuses(owed)).containsOnly("SENT");
            assertThat(portal.log()).noneMatch(line -> line.contains("of-the-mailbox"));
        }
    }

    private static Map<String, String> with(String setting, String value) {
        var with = new HashMap<>(settings);
        with.put(setting, value);
        with.put(
                "quarkus.mailer.truststore.paths",
                Stream.of(known, ofAnotherName)
                        .map(certificate -> certificate.pem().toString())
                        .collect(joining(",")));
        with.put("quarkus.mailer.port", String.valueOf(PORT));
        with.put("quarkus.mailer.username", "portal");
        with.put("quarkus.mailer.password", "of-the-mailbox");
        with.put("quarkus.mailer.max-pool-size", String.valueOf(POOL));
        with.put("portal.mail.first-retry", "PT0.2S");
        with.put("portal.mail.longest-retry", "PT0.5S");
        with.put("portal.mail.attempts", "1000");
        return with;
    }

    /** Makes the portal owe mails; the Message-IDs of all that are. */
    private static List<String> owe() {
        var company = TestWorld.partner().company();
        for (int i = 1; i <= ORDERS; i++) {
            company.requestOrder(i);
        }
        await().atMost(LONG)
                .until(() ->
                        Rows.count("select count(*) from notice where status = 'PLANNED' and due_at <= now()") == 0);
        var owed = Superuser.texts("select message_id from delivery where status in ('PLANNED', 'RETRY')");
        assertThat(owed).hasSizeGreaterThanOrEqualTo(2 * ORDERS);
        return owed;
    }

    /** Tried more often than there may be connections, so that one kept by a failure would show. */
    private static void isToldNothing(TlsSmtpServer server, List<String> owed) {
        await().atMost(LONG).until(() -> server.connections() > 3 * POOL);
        assertThat(server.messageIds()).isEmpty();
        assertThat(server.passwords()).isZero();
        assertThat(statuses(owed)).isSubsetOf("PLANNED", "RETRY");
    }

    private static List<String> statuses(List<String> messageIds) {
        return Superuser.texts(
                "select status from delivery where message_id = any(?)", (Object) messageIds.toArray(String[]::new));
    }
}
