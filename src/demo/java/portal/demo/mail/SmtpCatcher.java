package portal.demo.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import java.util.function.UnaryOperator;
import portal.demo.http.Loopback;

/**
 * GreenMail's SMTP server, handing each mail over once, whatever the number of its recipients. Nothing goes into
 * GreenMail's own mailboxes: they would grow without bound and vanish when SMTP is stopped.
 */
final class SmtpCatcher extends GreenMail {

    private final MailStore store;
    private final UnaryOperator<String> refusal;

    SmtpCatcher(int port, MailStore store, UnaryOperator<String> refusal) {
        super(new ServerSetup(port, Loopback.ADDRESS.getHostAddress(), ServerSetup.PROTOCOL_SMTP));
        this.store = store;
        this.refusal = refusal;
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers unused) {
        return Map.of(ServerSetup.PROTOCOL_SMTP, new SmtpServer(setups[0], new CatchingManagers()));
    }

    private final class CatchingManagers extends Managers {

        private final SmtpManager catching = new SmtpManager(getImapHostManager(), getUserManager()) {
            @Override
            public String checkRecipient(SmtpState state, MailAddress recipient) {
                return refusal.apply(recipient.getEmail());
            }

            @Override
            public synchronized void send(SmtpState state) {
                var envelope = state.getMessage();
                var to = envelope.getToAddresses().stream()
                        .map(MailAddress::getEmail)
                        .sorted()
                        .toList();
                store.add(id -> MailReader.read(id, envelope.getMessage(), to));
            }
        };

        @Override
        public SmtpManager getSmtpManager() {
            return catching;
        }
    }
}
