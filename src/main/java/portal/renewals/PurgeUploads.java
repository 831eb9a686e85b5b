package portal.renewals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

/** Deletes uploaded files that have expired, with their rows and plans. Any number of replicas may do so at once. */
@ApplicationScoped
class PurgeUploads {

    @Inject
    @DataSource("relay")
    AgroalDataSource dataSource;

    @Inject
    Clock clock;

    @Scheduled(every = "10m", delayed = "1m")
    @Transactional
    void purge() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("delete from csv_upload where expires_at <= ?")) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
