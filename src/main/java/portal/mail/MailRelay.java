package portal.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import portal.notices.DeliveryLedger;
import portal.notices.Outgoing;

/**
 * Moves the ledger on: expands what is due, leases deliveries, sends them outside any transaction and notes each outcome
 * at once. If it dies in between, the lease runs out and the mail is sent then; only a mail that the server took over
 * without its outcome being noted can arrive twice, with the same Message-ID.
 */
@ApplicationScoped
public class MailRelay {

    private static final Logger LOG = Logger.getLogger(MailRelay.class);
    private static final int BATCH = 50;

    @Inject
    DeliveryLedger ledger;

    @Inject
    MailRenderer renderer;

    @Inject
    Smtp smtp;

    @Inject
    MailConfig config;

    @Inject
    Clock clock;

    private ExecutorService workers;
    private Backoff backoff;
    private volatile boolean stopping;

    @PostConstruct
    void start() {
        workers = Executors.newFixedThreadPool(config.workers(), work -> new Thread(work, "mail-worker"));
        backoff = new Backoff(config.firstRetry(), config.longestRetry());
    }

    @Scheduled(every = "${portal.mail.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        drain();
    }

    /** Sends all that is due, and returns when nothing is. */
    public synchronized void drain() {
        while (!stopping && ledger.expandDue(clock.instant(), BATCH) > 0) {
            // until no notice is due
        }
        List<Outgoing> batch;
        do {
            batch = stopping ? List.of() : ledger.claim(clock.instant(), config.lease(), BATCH);
            await(batch);
        } while (!batch.isEmpty());
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        workers.shutdown();
    }

    private void await(List<Outgoing> batch) {
        try {
            workers.invokeAll(batch.stream().map(this::sending).toList());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Callable<Void> sending(Outgoing delivery) {
        return () -> {
            send(delivery);
            return null;
        };
    }

    private void send(Outgoing delivery) {
        try {
            smtp.send(delivery, renderer.render(delivery), clock.instant());
        } catch (RuntimeException failure) {
            note(delivery, SmtpFailure.of(failure));
            return;
        }
        ledger.sent(delivery, clock.instant());
    }

    private void note(Outgoing delivery, SmtpFailure failure) {
        var now = clock.instant();
        if (failure.permanent() || delivery.attempts() + 1 >= config.attempts()) {
            LOG.warnf("Mail %s cannot be delivered: %s", delivery.messageId(), failure.message());
            ledger.dead(delivery, failure.message(), now);
        } else {
            LOG.infof("Mail %s is tried again later: %s", delivery.messageId(), failure.message());
            var wait = backoff.after(delivery.attempts(), ThreadLocalRandom.current());
            ledger.retry(delivery, failure.message(), now.plus(wait));
        }
    }
}
