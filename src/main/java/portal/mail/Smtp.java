package portal.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import portal.notices.Outgoing;

/** Hands one mail to the SMTP server. Returns once the server has taken it over; throws if it has not
 * within the time that it is given. */
@ApplicationScoped
class Smtp {

    @Inject
    ReactiveMailer mailer;

    @Inject
    MailConfig config;

    void send(Outgoing delivery, RenderedMail content, Instant now) {
        var mail = Mail.withText(delivery.address(), content.subject(), content.text())
                .setHtml(content.html())
                .setFrom(config.from())
                .addHeader("Message-ID", delivery.messageId())
                .addHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)))
                .addHeader("Auto-Submitted", "auto-generated");
        mailer.send(mail).await().atMost(config.timeout());
    }
}
