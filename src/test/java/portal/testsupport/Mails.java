package portal.testsupport;

import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Map;
import portal.kernel.IdType;
import portal.mail.MailRelay;

/** Mails that were sent, as the deliveries of the ledger. */
public final class Mails {

    private Mails() {}

    /** Lets the relay send what is owed by now instead of in a second, where it runs in this JVM. */
    public static void hurry() {
        var portal = Arc.container();
        if (portal != null) {
            portal.instance(MailRelay.class).get().drain();
        }
    }

    /** The delivery of a mail to somebody that was sent an hour ago, as far as anybody can tell. */
    public static String oldOneOf(Caller recipient) {
        hurry();
        var sent = Map.of("status", "SENT", "address", recipient.persona().email());
        List<String> found = await().until(
                        () -> recipient.run("Deliveries", "filter", sent).data("deliveries.edges.node.id"),
                        ids -> !ids.isEmpty());
        age(found.get(0));
        return found.get(0);
    }

    /** Waits until a mail to this address was sent, and moves the last attempt of all those to it an hour back. */
    public static void ageThoseTo(String address) {
        hurry();
        await().until(() -> Superuser.texts("select 'x' from delivery where address = ? and status = 'SENT'", address)
                .contains("x"));
        Superuser.execute(
                "update delivery set last_attempt_at = last_attempt_at - interval '1 hour' where address = ?", address);
    }

    /** Moves the last attempt of a delivery an hour back. */
    public static void age(String delivery) {
        Superuser.execute(
                "update delivery set last_attempt_at = last_attempt_at - interval '1 hour' where id = ?",
                Rows.uuid(IdType.DELIVERY, delivery));
    }
}
