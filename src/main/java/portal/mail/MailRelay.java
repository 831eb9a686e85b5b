package portal.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import portal.notices.DeliveryLedger;
import portal.notices.Outgoing;

/**
 * Processes the outbox: expands due notices, leases deliveries one by one, sends them outside any transaction and
 * records each outcome at once. Workers are independent, so a mail that hangs blocks one worker only. If the relay
 * dies, the lease expires and the mail is sent then; a mail arrives twice only if the server accepted it and the
 * outcome was not recorded, with the same Message-ID.
 */
@ApplicationScoped
public class MailRelay {

    private static final Logger LOG = Logger.getLogger(MailRelay.class);
    private static final int BATCH = 50;
    private static final int STOPS_WITHIN_SECONDS = 10;

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
    private Semaphore idle;
    private Backoff backoff;
    private volatile boolean stopping;

    @PostConstruct
    void start() {
        workers = Executors.newFixedThreadPool(config.workers(), work -> new Thread(work, "mail-worker"));
        idle = new Semaphore(config.workers());
        backoff = new Backoff(config.firstRetry(), config.longestRetry());
    }

    @Scheduled(every = "${portal.mail.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        expandAllDue();
        for (int i = 0; i < config.workers() && !stopping && idle.tryAcquire(); i++) {
            workers.execute(this::work);
        }
    }

    /** Sends everything that is due; returns once nothing is due and no mail is in flight. */
    public void drain() {
        expandAllDue();
        sendAllDue();
        idle.acquireUninterruptibly(config.workers());
        idle.release(config.workers());
    }

    /** Lets mails in flight finish: without a recorded outcome they would be sent again. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        workers.shutdown();
        workers.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    private void work() {
        try {
            sendAllDue();
        } catch (RuntimeException unavailable) {
            LOG.warn("The notice ledger cannot be read; trying again", unavailable);
        } finally {
            idle.release();
        }
    }

    /** Synchronised: a worker that finds nothing due here can rely on others' expansions being visible. */
    private synchronized void expandAllDue() {
        while (!stopping && ledger.expandDue(clock.instant(), BATCH) > 0) {
            // until no notice is due
        }
    }

    private void sendAllDue() {
        while (!stopping) {
            var delivery = ledger.claim(clock.instant(), config.lease());
            if (delivery.isEmpty()) {
                return;
            }
            send(delivery.get());
        }
    }

    private void send(Outgoing delivery) {
        if (delivery.moot()) {
            ledger.superseded(delivery, clock.instant());
            return;
        }
        try {
            smtp.send(delivery, renderer.render(delivery), clock.instant());
        } catch (RuntimeException | Error failure) {
            note(delivery, SmtpFailure.of(failure), failure);
            return;
        }
        ledger.sent(delivery, clock.instant());
    }

    private void note(Outgoing delivery, SmtpFailure failure, Throwable cause) {
        var now = clock.instant();
        if (failure.permanent() || delivery.attempts() + 1 >= config.attempts()) {
            LOG.warnf("Mail %s cannot be delivered: %s", delivery.messageId(), failure.message());
            ledger.dead(delivery, failure.message(), now);
        } else {
            LOG.infof("Mail %s failed and will be retried: %s", delivery.messageId(), failure.message());
            LOG.debug("The reason", cause);
            var wait = backoff.after(delivery.attempts(), ThreadLocalRandom.current());
            ledger.retry(delivery, failure.message(), now.plus(wait));
        }
    }
}
