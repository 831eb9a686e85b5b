package portal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import portal.demo.mail.MailCatcher;
import portal.demo.mail.ReceivedMail;
import portal.tenancy.OrgType;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.SmtpProxy;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;

/** A relay whose lease has expired cannot record an outcome: the ledger holds that of the next one. */
@QuarkusTest
class LeaseExpiryTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    MailRelay relay;

    /** The relay's own address of the server leads through a proxy for a while. */
    @Test
    void anExpiredLeaseCannotRecordAnOutcome() throws Exception {
        PortalServers.mail().stopSmtp();
        try (var catcher = MailCatcher.start();
                var smtp = SmtpProxy.at(PortalServers.mail().smtpPort(), catcher.smtpPort())) {
            theNextSendsItWhileTheFirstWaitsForItsAnswer(smtp, catcher);
        } finally {
            // Nobody listens for a moment, and then anybody's connection may have the port.
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                PortalServers.mail().startSmtp();
                return true;
            });
        }
    }

    private void theNextSendsItWhileTheFirstWaitsForItsAnswer(SmtpProxy smtp, MailCatcher catcher) throws Exception {
        var person = TestWorld.person("support", OrgType.OPERATOR);
        var address = person.email();
        try (var hold = smtp.holdAnswerToMailFor(address)) {
            TestWorld.operator()
                    .mutate("InviteMember", "email", address, "name", person.name(), "roles", List.of("SUPPORT"))
                    .done("member.id");
            assertThat(hold.reached(PATIENCE)).isTrue();
            var attempts = attempts(address);
            Superuser.execute("update delivery set lease_until = last_attempt_at where address = ?", address);
            relay.tick();
            await().atMost(PATIENCE).until(() -> ledger(address).contains("\"status\": \"SENT\""));
            assertThat(attempts(address)).isEqualTo(attempts + 1);
            var asTheNextWroteIt = ledger(address);

            hold.close();
            relay.drain();
            assertThat(ledger(address)).isEqualTo(asTheNextWroteIt);
        }
        assertThat(catcher.messagesTo(address)).hasSize(2);
        assertThat(catcher.messagesTo(address).stream()
                        .map(ReceivedMail::messageId)
                        .distinct())
                .hasSize(1);
    }

    private static int attempts(String address) {
        return Rows.count("select attempts from delivery where address = ?", address);
    }

    /** Everything that it says about the one mail to this address. */
    private static String ledger(String address) {
        return Superuser.texts("select to_jsonb(d)::text from delivery d where address = ?", address)
                .get(0);
    }
}
