package portal.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

/** Deletes stored answers that are too old to be replayed. Several replicas may run it at once. */
@ApplicationScoped
class PurgeKeys {

    @Inject
    @DataSource("relay")
    AgroalDataSource dataSource;

    @Inject
    Clock clock;

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void purge() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
            statement.setObject(1, clock.instant().minus(IdempotencyKeys.KEPT).atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
