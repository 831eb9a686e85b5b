package portal.mail;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.demo.mail.ReceivedMail;
import portal.testsupport.Answer;
import portal.testsupport.LoadClient;
import portal.testsupport.PortalProcess;
import portal.testsupport.PortalServers;
import portal.testsupport.Rows;
import portal.testsupport.SmtpProxy;
import portal.testsupport.SmtpProxy.Fault;
import portal.testsupport.Superuser;
import portal.testsupport.TestWorld;
import portal.testsupport.TestWorld.TestCompany;

/**
 * Two relays on one database lose no mail, whatever happens to them or to the SMTP server. One arrives twice only if the
 * server took it over and its answer was lost: then with the same Message-ID, and the ledger counts the attempts.
 */
class MailFaults {

    private static final Duration LONG = Duration.ofMinutes(4);
    private static final int WORKERS = 4;
    private static final String UNEXPANDED = "select count(*) from notice where status = 'PLANNED' and due_at <= now()";
    private static final PortalServers SERVERS = new PortalServers();
    private static final Map<String, String> SETTINGS = new HashMap<>();

    private static SmtpProxy smtp;
    private static TestCompany company;

    private static PortalProcess one;
    private static PortalProcess other;

    @BeforeAll
    static void startServers() {
        SETTINGS.putAll(SERVERS.start());
        smtp = SmtpProxy.before(PortalServers.mail().smtpPort());
        SETTINGS.put("quarkus.mailer.port", String.valueOf(smtp.port()));
        SETTINGS.put("portal.mail.workers", String.valueOf(WORKERS));
        SETTINGS.put("portal.mail.lease", "PT6S");
        SETTINGS.put("portal.mail.first-retry", "PT0.2S");
        SETTINGS.put("portal.mail.longest-retry", "PT1S");
        SETTINGS.put("portal.mail.attempts", "1000");
        one = PortalProcess.start(SETTINGS);
        other = PortalProcess.start(SETTINGS);
        company = TestWorld.partner().company();
    }

    @AfterAll
    static void stopServers() {
        one.close();
        other.close();
        smtp.close();
        SERVERS.stop();
    }

    @BeforeEach
    void nothingIsOwed() {
        smtp.set(Fault.NONE);
        concluded();
        PortalServers.mail().clear();
    }

    @Test
    void oneOfTwoRelaysIsKilledInTheMiddleOfTwoThousandMails() {
        PortalServers.mail().stopSmtp();
        var owed = owe(2_000);
        PortalServers.mail().startSmtp();
        await().atMost(LONG).until(() -> PortalServers.mail().messages().size() > 500);
        one.kill();
        assertThat(PortalServers.mail().messages())
                .as("sent when one was killed")
                .hasSizeLessThan(1_500);

        concluded();
        var arrived = arrived();
        assertThat(arrived.keySet()).isEqualTo(owed);
        assertThat(statuses(owed)).isEqualTo(Map.of("SENT", 2_000L));
        // Only what was on its way at that instant can be sent again.
        assertThat(repeated(arrived)).hasSizeLessThanOrEqualTo(WORKERS);
        one = PortalProcess.start(SETTINGS);
    }

    @Test
    void transientlyRefusedMailsAreRetried() {
        smtp.set(Fault.REFUSED_FOR_NOW);
        var owed = owe(1_000);
        concluded();
        assertThat(arrived()).isEqualTo(once(owed));
        assertThat(statuses(owed)).isEqualTo(Map.of("SENT", 1_000L));
        assertThat(attempts(owed).values()).filteredOn(attempts -> attempts > 1).hasSizeGreaterThan(300);
    }

    @Test
    void permanentlyRefusedMailsAreDeadAndOthersArrive() {
        smtp.set(Fault.REFUSED_FOR_GOOD);
        var owed = owe(1_000);
        concluded();
        var refused =
                Set.copyOf(Superuser.texts("select message_id from delivery where status = 'DEAD' and attempts = 1"
                        + " and last_error like '%Nobody of that name%' and last_error not like '%@%'"));
        assertThat(refused).hasSizeBetween(300, 350);
        assertThat(statuses(owed)).isEqualTo(Map.of("SENT", 1_000L - refused.size(), "DEAD", (long) refused.size()));
        var others = new HashSet<>(owed);
        others.removeAll(refused);
        assertThat(arrived()).isEqualTo(once(others));
    }

    @Test
    void mailsRefusedBySenderErrorsAreSentLater() {
        smtp.set(Fault.NOT_LET_IN);
        var owed = owe(1_000);
        await().atMost(LONG)
                .until(() -> Rows.count("select count(*) from delivery where last_error like '%Who are you?%'") > 900);
        smtp.set(Fault.NONE);
        concluded();
        assertThat(arrived()).isEqualTo(once(owed));
        assertThat(statuses(owed)).isEqualTo(Map.of("SENT", 1_000L));
    }

    @Test
    void aSlowServerGetsEveryMailOnce() {
        smtp.set(Fault.SLOW);
        var owed = owe(1_000);
        concluded();
        assertThat(arrived()).isEqualTo(once(owed));
        assertThat(statuses(owed)).isEqualTo(Map.of("SENT", 1_000L));
    }

    @Test
    void aServerThatIsDownGetsEveryMailOnceItIsBack() {
        PortalServers.mail().stopSmtp();
        var owed = owe(1_000);
        await().atMost(LONG).until(() -> Rows.count("select count(*) from delivery where status = 'RETRY'") > 0);
        PortalServers.mail().startSmtp();
        concluded();
        assertThat(arrived()).isEqualTo(once(owed));
    }

    @Test
    void aLostReplyMayDuplicateAMailWithTheSameMessageId() {
        smtp.set(Fault.DROPPED_AFTER_THE_DOT);
        var owed = owe(1_000);
        concluded();
        var arrived = arrived();
        assertThat(arrived.keySet()).isEqualTo(owed);
        assertThat(repeated(arrived)).hasSizeGreaterThan(200);
        assertThat(attempts(owed)).isEqualTo(arrived);
    }

    /** Makes the portal owe so many mails, by orders, each of which tells the partner and the customer; their Message-IDs. */
    private Set<String> owe(int mails) {
        other.use();
        var known = Set.copyOf(Superuser.texts("select message_id from delivery"));
        var manager = company.manager();
        LoadClient.together(
                4,
                IntStream.range(0, mails / 2)
                        .<Callable<Answer>>mapToObj(i -> () -> manager.mutate("RequestOrder", "quantity", 1))
                        .toList());
        await().atMost(LONG).until(() -> Rows.count(UNEXPANDED) == 0);
        var owed = new HashSet<>(Superuser.texts("select message_id from delivery"));
        owed.removeAll(known);
        assertThat(owed).hasSize(mails);
        return owed;
    }

    private static void concluded() {
        await().atMost(LONG)
                .until(() -> Rows.count(UNEXPANDED) == 0
                        && Rows.count("select count(*) from delivery where status in ('PLANNED', 'RETRY')") == 0);
    }

    /** How often each mail arrived, by its Message-ID. */
    private static Map<String, Long> arrived() {
        return PortalServers.mail().messages().stream().collect(groupingBy(ReceivedMail::messageId, counting()));
    }

    private static List<String> repeated(Map<String, Long> arrived) {
        return arrived.keySet().stream().filter(id -> arrived.get(id) > 1).toList();
    }

    private static Map<String, Long> once(Set<String> messageIds) {
        return messageIds.stream().collect(toMap(Function.identity(), id -> 1L));
    }

    private static Map<String, Long> attempts(Set<String> messageIds) {
        return ledger("attempts", messageIds).collect(toMap(row -> row[0], row -> Long.valueOf(row[1])));
    }

    private static Map<String, Long> statuses(Set<String> messageIds) {
        return ledger("status", messageIds).collect(groupingBy(row -> row[1], counting()));
    }

    private static Stream<String[]> ledger(String column, Set<String> messageIds) {
        return Superuser.texts("select message_id || ' ' || " + column + " from delivery").stream()
                .map(row -> row.split(" "))
                .filter(row -> messageIds.contains(row[0]));
    }
}
