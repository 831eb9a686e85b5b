package portal.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
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

    @Inject
    Vertx vertx;

    private Context eventLoop;

    @PostConstruct
    void chooseEventLoop() {
        eventLoop = vertx.getOrCreateContext();
    }

    void send(Outgoing delivery, RenderedMail content, Instant now) {
        var mail = Mail.withText(delivery.address(), content.subject(), content.text())
                .setHtml(content.html())
                .setFrom(config.from())
                .addHeader("Message-ID", delivery.messageId())
                .addHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)))
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).runSubscriptionOn(this::onEventLoop).await().atMost(config.timeout());
        } catch (TimeoutException late) {
            throw new IllegalStateException("The server took longer than " + config.timeout(), late);
        }
    }

    /**
     * All on one event loop: a connection that is opened from any other thread can miss the server's greeting, which then is
     * waited for in vain, as the client listens only once that thread has got round to it. From several loops at a time, the
     * pool opens one loop's connections on another.
     */
    private void onEventLoop(Runnable sending) {
        eventLoop.runOnContext(now -> sending.run());
    }
}
