package portal.imports.files;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;

/** Deletes uploaded files that have expired, with their rows and plans. Several replicas may run it at once. */
@ApplicationScoped
class PurgeUploads {

    private static final String OLDEST =
            "delete from csv_upload where expires_at = (select min(expires_at) from csv_upload where expires_at <= ?)";

    @Inject
    @DataSource("relay")
    AgroalDataSource dataSource;

    @Inject
    Clock clock;

    /** Deletes one at a time: together they may have millions of rows. */
    @Scheduled(every = "10m", delayed = "1m")
    void purge() {
        while (QuarkusTransaction.requiringNew().call(this::purgeOldest) > 0) {
            // until none has expired
        }
    }

    private int purgeOldest() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(OLDEST)) {
            statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }
}
