package portal.demo.mail;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.subethamail.smtp.server.SMTPServer;
import portal.demo.http.LocalHttpServer;
import portal.demo.http.Loopback;

/**
 * Receives mail over SMTP on 127.0.0.1 and shows it on a page; forwards none.
 *
 * <p>For scripts: {@code GET /api/messages?to=…&subject=…} (newest first), {@code GET /api/messages/ID}, {@code DELETE
 * /api/messages}.
 */
public final class MailCatcher implements AutoCloseable {

    private final MailStore store = new MailStore();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final LocalHttpServer http;
    private final int smtpPort;
    private SMTPServer smtp;

    private MailCatcher(int smtpPort, int httpPort) {
        smtp = listen(smtpPort);
        this.smtpPort = smtp.getPortAllocated();
        http = new LocalHttpServer(httpPort);
        new MailRoutes(store).mount(http.router());
    }

    /** Starts on free ports. */
    public static MailCatcher start() {
        return start(0, 0);
    }

    /** Starts on these ports; 0 takes a free one. */
    public static MailCatcher start(int smtpPort, int httpPort) {
        return new MailCatcher(smtpPort, httpPort);
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** Returns the address of the page, without a slash at the end. */
    public String url() {
        return http.url();
    }

    /** Returns all mails, oldest first; {@link #stopSmtp()} keeps them. */
    public List<ReceivedMail> messages() {
        return store.list();
    }

    /** Returns the mails to an address, oldest first. */
    public List<ReceivedMail> messagesTo(String address) {
        return messages().stream().filter(mail -> mail.isTo(address)).toList();
    }

    /** Deletes all mails. */
    public void clear() {
        store.clear();
    }

    /** Answers RCPT for this address with an SMTP reply such as {@code 550 5.1.1 No such mailbox}. */
    public void refuse(String address, String reply) {
        refusals.put(address, reply);
    }

    /** Takes mail for every address again. */
    public void refuseNone() {
        refusals.clear();
    }

    /** Refuses connections until {@link #startSmtp()}. */
    public synchronized void stopSmtp() {
        smtp.stop();
    }

    /** Listens again, on the same port. */
    public synchronized void startSmtp() {
        smtp = listen(smtpPort);
    }

    @Override
    public void close() {
        stopSmtp();
        http.close();
    }

    private SMTPServer listen(int port) {
        var server = SMTPServer.port(port)
                .bindAddress(Loopback.ADDRESS)
                .messageHandlerFactory(context -> new SmtpReceiver(store, refusals))
                .build();
        server.start();
        return server;
    }
}
