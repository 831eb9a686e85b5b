package portal.licences;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.ToLongFunction;

/**
 * Gauges of valid and allocated licences over all partners, refreshed at most every few minutes. Row-level security
 * hides the rows here; the database function returns only the sums.
 */
@Singleton
class LicenceGauges implements MeterBinder {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final String TOTALS = "select granted, allocated from app.licence_totals(?)";

    private record Totals(long granted, long allocated) {}

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Clock clock;

    private final LoadingCache<Boolean, Totals> recent =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build(any -> count());

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "portal.licences.granted", "Licences that are valid now", Totals::granted);
        gauge(registry, "portal.licences.allocated", "Valid licences that learners hold", Totals::allocated);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToLongFunction<Totals> number) {
        Gauge.builder(name, recent, cache -> number.applyAsLong(cache.get(true)))
                .description(description)
                .register(registry);
    }

    private Totals count() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(TOTALS)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                return new Totals(row.getLong(1), row.getLong(2));
            }
        }
    }
}
