package portal.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.demo.identity.LocalClient;

/** Mails over SMTP, and how they show on the page and to scripts. */
class MailCatcherTest {

    private static MailCatcher catcher;

    @BeforeAll
    static void start() {
        catcher = MailCatcher.start();
    }

    @AfterAll
    static void stop() {
        catcher.close();
    }

    @BeforeEach
    void forget() {
        catcher.clear();
        catcher.refuseNone();
    }

    @Test
    void aMailWithBothBodiesAndAnAttachmentArrivesWhole() throws Exception {
        var bodies = new MimeMultipart("alternative", text("Grüße"), html("<p>Grüße</p>"));
        var file = new MimeBodyPart();
        file.setContent("{}".getBytes(StandardCharsets.UTF_8), "application/octet-stream");
        file.setFileName("Lizenz für Alder.lic");
        file.setDisposition("attachment");
        var wrapper = new MimeBodyPart();
        wrapper.setContent(bodies);
        var message = message("Ihre Lizenz – für 12 Monate");
        message.setSentDate(Date.from(Instant.parse("2026-01-02T03:04:05Z")));
        message.setContent(new MimeMultipart("mixed", wrapper, file));
        send(message, "carla@alder-clinics.example");

        var json = LocalClient.json(LocalClient.get(catcher.url() + "/api/messages?to=CARLA&subject=lizenz"))
                .get(0);
        assertThat(json.get("subject").asText()).isEqualTo("Ihre Lizenz – für 12 Monate");
        assertThat(json.get("to").get(0).asText()).isEqualTo("carla@alder-clinics.example");
        assertThat(json.get("from").asText()).isEqualTo("portal@portal.example");
        assertThat(json.get("date").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(json.get("messageId").asText()).startsWith("<").endsWith(">");
        assertThat(json.get("text").asText()).isEqualTo("Grüße");
        assertThat(json.get("html").asText()).isEqualTo("<p>Grüße</p>");
        assertThat(json.get("attachments").get(0).asText()).isEqualTo("Lizenz für Alder.lic");

        var id = json.get("id").asText();
        assertThat(LocalClient.json(LocalClient.get(catcher.url() + "/api/messages/" + id)))
                .isEqualTo(json);
        assertThat(LocalClient.get(catcher.url() + "/messages/" + id + "/attachments/0")
                        .body())
                .isEqualTo("{}");
    }

    @Test
    void aMailToManyIsOneMail() throws Exception {
        send(plain("Both"), "a@x.example", "b@x.example");

        assertThat(catcher.messages()).hasSize(1);
        assertThat(catcher.messagesTo("b@x.example").get(0).to()).containsExactly("a@x.example", "b@x.example");
    }

    @Test
    void filtersLeaveOutOtherMails() throws Exception {
        send(plain("One"), "a@x.example");
        send(plain("Two"), "b@x.example");

        assertThat(subjects("?to=a@x.example")).isEqualTo("One,");
        assertThat(subjects("?subject=tw")).isEqualTo("Two,");
        assertThat(subjects("")).isEqualTo("Two,One,");
        assertThat(subjects("?to=a@x.example&subject=two")).isEmpty();
    }

    @Test
    void thePageShowsMailsWithoutTrustingThem() throws Exception {
        var message = message("<script>alert(1)</script>");
        message.setContent("<script>alert(2)</script><a href='https://x.example'>x</a>", "text/html; charset=UTF-8");
        send(message, "a@x.example");
        var id = catcher.messages().get(0).id();
        var body = LocalClient.get(catcher.url() + "/messages/" + id + "/html");

        assertThat(LocalClient.get(catcher.url() + "/").body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>");
        assertThat(LocalClient.get(catcher.url() + "/messages/" + id).body())
                .contains("<iframe sandbox=", "Message-ID")
                .doesNotContain("<script>");
        assertThat(body.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .startsWith("sandbox ")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts", "allow-same-origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "no header at all",
                "Subject: =?UTF-8?Q?=ZZ?=\r\nDate: yesterday\r\nFrom: @@@\r\n\r\nx",
                "Content-Type: text/plain; charset=klingon\r\n\r\nx",
                "Content-Type: multipart/mixed\r\n\r\nno boundary",
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nnever closed",
                "Content-Type: ;;;\r\n\r\nx",
                "Content-Transfer-Encoding: base64\r\nContent-Type: text/html\r\n\r\n!!!",
                "Content-Transfer-Encoding: quantum\r\n\r\nx",
                "Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nx",
                "Content-Type: image/png; name=\"../../x.png\"\r\nContent-Disposition: inline\r\n\r\nx"
            })
    void aMailOfAnyShapeCanBeLookedAt(String raw) throws Exception {
        send(raw(raw), "a@x.example");
        var id = catcher.messages().get(0).id();

        for (var path : new String[] {"/", "/messages/" + id, "/messages/" + id + "/html", "/api/messages"}) {
            assertThat(LocalClient.get(catcher.url() + path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/messages/99", "/api/messages/x", "/messages/1/attachments/7", "/..", "/messages//html"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(LocalClient.get(catcher.url() + path).statusCode()).isEqualTo(404);
    }

    @Test
    void scriptsCanForgetAllMails() throws Exception {
        send(plain("One"), "a@x.example");

        assertThat(LocalClient.delete(catcher.url() + "/api/messages").statusCode())
                .isEqualTo(200);
        assertThat(catcher.messages()).isEmpty();
    }

    @Test
    void smtpCanGoAwayAndComeBackOnTheSamePort() throws Exception {
        send(plain("Before"), "a@x.example");
        catcher.stopSmtp();
        assertThatThrownBy(() -> send(plain("Meanwhile"), "a@x.example")).isInstanceOf(MessagingException.class);
        catcher.startSmtp();
        send(plain("After"), "a@x.example");

        assertThat(catcher.messages()).extracting(ReceivedMail::subject).containsExactly("Before", "After");
    }

    @Test
    void anAddressCanBeRefused() throws Exception {
        catcher.refuse("gone@x.example", "550 5.1.1 No such mailbox");

        assertThatThrownBy(() -> send(plain("Lost"), "gone@x.example"))
                .isInstanceOf(SendFailedException.class)
                .hasStackTraceContaining("550 5.1.1");
        assertThat(catcher.messages()).isEmpty();
    }

    @Test
    void onlyTheNewestMailsAreKept() {
        var store = new MailStore();
        var mail = plain("x");
        for (var i = 0; i < MailStore.CAPACITY + 1; i++) {
            store.add(id -> MailReader.read(id, mail, List.of()));
        }

        assertThat(store.list()).hasSize(MailStore.CAPACITY);
        assertThat(store.list().get(0).id()).isEqualTo(2);
    }

    private static String subjects(String query) {
        var subjects = new StringBuilder();
        LocalClient.json(LocalClient.get(catcher.url() + "/api/messages" + query))
                .forEach(mail -> subjects.append(mail.get("subject").asText()).append(','));
        return subjects.toString();
    }

    private static MimeMessage plain(String subject) {
        try {
            var message = message(subject);
            message.setText("Hello", "UTF-8");
            return message;
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static MimeMessage message(String subject) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress("portal@portal.example"));
        message.setSubject(subject, "UTF-8");
        return message;
    }

    private static MimeBodyPart text(String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8");
        return part;
    }

    private static MimeBodyPart html(String html) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(html, "text/html; charset=UTF-8");
        return part;
    }

    /** Sent byte for byte: no header is added on the way. */
    private static MimeMessage raw(String raw) throws MessagingException {
        return new MimeMessage(session(), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))) {
            @Override
            public void saveChanges() {
                saved = true;
            }
        };
    }

    private static void send(Message message, String... to) throws MessagingException {
        var recipients = InternetAddress.parse(String.join(",", to));
        if (!message.getClass().isAnonymousClass()) {
            message.setRecipients(Message.RecipientType.TO, recipients);
            message.saveChanges();
        }
        try (var transport = session().getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, recipients);
        }
    }

    private static Session session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.from", "portal@portal.example");
        properties.setProperty("mail.smtp.port", Integer.toString(catcher.smtpPort()));
        return Session.getInstance(properties);
    }
}
