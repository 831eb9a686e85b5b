package portal.mail;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portal.demo.mail.ReceivedMail;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;
import portal.testsupport.TestWorld;

/** A portal killed between commit and mail still owes its mails afterwards: each arrives exactly once. */
class CrashIT {

    private static final PortalServers SERVERS = new PortalServers();
    private static final Map<String, String> SETTINGS = new HashMap<>();

    @BeforeAll
    static void startServers() {
        SETTINGS.putAll(SERVERS.start());
        SETTINGS.put("portal.mail.lease", "PT3S");
        SETTINGS.put("portal.mail.first-retry", "PT0.5S");
        SETTINGS.put("portal.mail.longest-retry", "PT1S");
        SETTINGS.put("portal.mail.attempts", "1000");
    }

    @AfterAll
    static void stopServers() {
        SERVERS.stop();
    }

    @Test
    void everyMailArrivesOnceAfterAKillBetweenCommitAndMail() throws SQLException {
        try (var portal = PortalProcess.start(SETTINGS)) {
            var partner = TestWorld.partner();
            var company = partner.company();
            await().atMost(Duration.ofSeconds(60)).until(() -> open() == 0);
            var before = PortalServers.mail().messages().size();

            PortalServers.mail().stopSmtp();
            for (int i = 1; i <= 20; i++) {
                partner.assign(company.requestOrder(i));
            }
            portal.kill();
            assertThat(PortalServers.mail().messages()).hasSize(before);
            assertThat(open()).isEqualTo(60);
        }
        PortalServers.mail().startSmtp();
        try (var portal = PortalProcess.start(SETTINGS)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> open() == 0);
            assertThat(mailsPerMessage())
                    .allSatisfy((messageId, mails) -> assertThat(mails).isEqualTo(1));
            assertThat(mailsPerMessage()).hasSize(count("select count(*) from delivery where status = 'SENT'"));
            assertThat(List.of("requests", "We received", "ready for allocation"))
                    .allSatisfy(subject -> assertThat(PortalServers.mail().messages())
                            .filteredOn(mail -> mail.subject().contains(subject))
                            .hasSize(20));
            assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(portal.terminate()).as("exit code of a graceful stop").isEqualTo(143);
        }
    }

    private static Map<String, Long> mailsPerMessage() {
        return PortalServers.mail().messages().stream().collect(groupingBy(ReceivedMail::messageId, counting()));
    }

    /** Deliveries not concluded, and notices not expanded counted as the one delivery that each will become here. */
    private static int open() throws SQLException {
        return count("select (select count(*) from delivery where status in ('PLANNED', 'RETRY'))"
                + " + (select count(*) from notice where status = 'PLANNED' and due_at <= now())");
    }

    private static int count(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(PortalServers.database().superuserJdbcUrl());
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
