package portal.testsupport;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import portal.demo.mail.ReceivedMail;

/** The mails that reach one address. */
public record Inbox(String address) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static Inbox of(Caller caller) {
        return new Inbox(caller.persona().email());
    }

    /** The first mail whose subject contains these words; waits for it, and says what the ledger knows if none comes. */
    public ReceivedMail mailAbout(String words) {
        if (mailsAbout(words).isEmpty()) {
            Mails.hurry();
        }
        try {
            await().atMost(PATIENCE).until(() -> !mailsAbout(words).isEmpty());
        } catch (ConditionTimeoutException missing) {
            throw new AssertionError("No mail about \"" + words + "\" to " + address + ". " + ledger(), missing);
        }
        return mailsAbout(words).get(0);
    }

    /** The mails that are there already. */
    public List<ReceivedMail> mailsAbout(String words) {
        return PortalServers.mail().messagesTo(address).stream()
                .filter(mail -> mail.subject().contains(words))
                .toList();
    }

    private static String ledger() {
        return "Not sent yet: "
                + Superuser.texts("select to_jsonb(d)::text from delivery d where status <> 'SENT' limit 20")
                + ", not expanded yet: "
                + Superuser.texts(
                        "select to_jsonb(n)::text from notice n where status = 'PLANNED' and due_at <= now() limit 20");
    }
}
