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

/**
 * Hands one mail to the SMTP server. Returns once the server has accepted it; throws if it has not within the timeout.
 */
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
     * Runs on one event loop: a connection opened from another thread can miss the server's greeting and then wait for
     * it forever, because the client starts listening on its own loop. With several loops, the pool opens one loop's
     * connections on another.
     */
    private void onEventLoop(Runnable sending) {
        eventLoop.runOnContext(now -> sending.run());
    }
}
