package portal.mail;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import portal.notices.Backlog;
import portal.notices.DeliveryLedger;

/** Gauges of the number of unsent mails and the age of the oldest, refreshed at most every few seconds. */
@Singleton
class RelayGauges implements MeterBinder {

    private static final Duration KEPT = Duration.ofSeconds(10);

    @Inject
    DeliveryLedger ledger;

    @Inject
    Clock clock;

    private final LoadingCache<Boolean, Backlog> recent =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build(any -> ledger.unsent(clock.instant()));

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("portal.mail.due", recent, cache -> cache.get(true).due())
                .description("Unsent deliveries and notices, including those waiting for a retry")
                .register(registry);
        Gauge.builder("portal.mail.oldest.due", recent, cache -> cache.get(true)
                        .age()
                        .toSeconds())
                .description("Time since the oldest unsent one became due")
                .baseUnit("seconds")
                .register(registry);
    }
}
