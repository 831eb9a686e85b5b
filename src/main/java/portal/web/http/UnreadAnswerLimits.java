package portal.web.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Limits answers buffered for clients who do not read them: per person, in total, and in time. Beyond that the
 * connection is closed.
 */
@ApplicationScoped
public class UnreadAnswerLimits {

    /** Smaller answers fit into the operating system's buffers. */
    private static final int SMALL = 16 << 10;

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final HttpLimits limits;
    private final SlowClients<String> unread;

    @Inject
    UnreadAnswerLimits(HttpLimits limits) {
        this.limits = limits;
        this.unread = new SlowClients<>(
                limits.unreadPerPerson().asLongValue(), limits.unread().asLongValue());
    }

    /** Counts an answer until it is sent. */
    public void watch(RoutingContext request, int bytes, Future<Void> sent) {
        if (bytes <= SMALL) {
            return;
        }
        Runnable close = () -> request.request().connection().close();
        var held = unread.hold(AuthenticatedBodyLimits.senderOf(request), bytes, close);
        var patience = GRACE.plusMillis(bytes * 1_000L / limits.minimumRate().asLongValue());
        var timer = request.vertx().setTimer(patience.toMillis(), any -> close.run());
        sent.onComplete(done -> {
            request.vertx().cancelTimer(timer);
            held.release();
        });
    }
}
