package portal.testsupport;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.SessionHandler;

/**
 * An SMTP server on loopback that can be reached over TLS, as those of providers are; the mail catcher cannot. It would take
 * mail and passwords in clear too, and remembers whether it did.
 */
public final class TlsSmtpServer implements AutoCloseable {

    /** When TLS begins. */
    public enum Security {
        /** Never: it is not on offer. */
        NONE,
        /** After a greeting in clear, if the client wishes. */
        STARTTLS,
        /** With the connection. */
        IMPLICIT
    }

    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger passwords = new AtomicInteger();
    private final Queue<String> messageIds = new ConcurrentLinkedQueue<>();
    private final AtomicInteger toldInClear = new AtomicInteger();
    private final SMTPServer server;

    private TlsSmtpServer(int port, Security security, ServerCertificate certificate) {
        var loopback = InetAddress.getLoopbackAddress();
        var builder = SMTPServer.port(port)
                .bindAddress(loopback)
                .hostName("mail.example")
                .enableTLS(security == Security.STARTTLS)
                .startTlsSocketFactory(certificate.context())
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(this::login))
                .showAuthCapabilitiesBeforeSTARTTLS(true)
                .sessionHandler(new Counting())
                .messageHandler((context, from, to, data) -> take(context, data));
        if (security == Security.IMPLICIT) {
            builder.serverSocketFactory(certificate.context());
        }
        server = builder.build();
        server.start();
    }

    /** On this port of loopback. Without TLS the certificate is of no use. */
    public static TlsSmtpServer start(int port, Security security, ServerCertificate certificate) {
        return new TlsSmtpServer(port, security, certificate);
    }

    /** How many there were so far. */
    public int connections() {
        return connections.get();
    }

    /** How many passwords it was told so far. */
    public int passwords() {
        return passwords.get();
    }

    /** The Message-IDs of the mails that it took over so far. */
    public List<String> messageIds() {
        return List.copyOf(messageIds);
    }

    /** How many mails and passwords came in clear. */
    public int toldInClear() {
        return toldInClear.get();
    }

    private void login(String user, String password, MessageContext context) {
        passwords.incrementAndGet();
        noteWhetherInClear(context);
    }

    private void take(MessageContext context, byte[] data) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
            messageIds.add(message.getMessageID());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        noteWhetherInClear(context);
    }

    private void noteWhetherInClear(MessageContext context) {
        var session = (org.subethamail.smtp.server.Session) context;
        if (!(session.getSocket() instanceof SSLSocket)) {
            toldInClear.incrementAndGet();
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Counting implements SessionHandler {

        @Override
        public SessionAcceptance accept(org.subethamail.smtp.server.Session session) {
            connections.incrementAndGet();
            return SessionAcceptance.success();
        }

        @Override
        public void onSessionEnd(org.subethamail.smtp.server.Session session) {
            // what was counted stays
        }
    }
}
