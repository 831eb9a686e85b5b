package portal.demo.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** Receives one mail over SMTP and stores it once, whatever the number of its recipients. */
final class SmtpReceiver implements MessageHandler {

    private final MailStore store;
    private final Map<String, String> refusals;
    private final TreeSet<String> recipients = new TreeSet<>();

    SmtpReceiver(MailStore store, Map<String, String> refusals) {
        this.store = store;
        this.refusals = refusals;
    }

    @Override
    public void from(String sender) {}

    @Override
    public void recipient(String address) throws RejectException {
        var reply = refusals.get(address);
        if (reply != null) {
            throw new RejectException(Integer.parseInt(reply.substring(0, 3)), reply.substring(4));
        }
        recipients.add(address);
    }

    @Override
    public String data(InputStream content) throws IOException {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), content);
            store.add(id -> MailReader.read(id, message, recipients.stream().toList()));
            return null;
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void done() {}
}
