package portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import portal.demo.database.EmbeddedDatabase;
import portal.web.start.OlderSchema;

/** A database of a version before the baseline is refused in a sentence, and so is the demo's. */
class OlderSchemaTest {

    private static final Path DATA = Path.of(".portal-demo");

    private final EmbeddedDatabase database = EmbeddedDatabase.throwAway();

    @AfterEach
    void stop() {
        database.close();
    }

    private Throwable migrating() {
        return catchThrowable(Flyway.configure()
                .dataSource(database.jdbcUrl(), "portal_owner", "")
                .callbacks(new OlderSchema())
                .load()::migrate);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connect("portal_owner");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void theHistoryFromBeforeTheBaselineIsRefused() throws SQLException {
        assertThat(migrating()).isNull();
        assertThat(migrating()).isNull();
        execute("update flyway_schema_history set description = 'persons and memberships',"
                + " script = 'V004__persons_and_memberships.sql' where version = '004'");

        assertThat(migrating())
                .hasMessageEndingWith(
                        "portal.database.url points to a database that an unreleased version of the portal made."
                                + " This version cannot migrate it. Set portal.database.url to a new, empty database.");
        assertThat(OtherVersion.words(new IllegalStateException(migrating()), DATA))
                .contains("Another version of the demo made the data in .portal-demo."
                        + " Start once with -Dportal.demo.fresh=true, which deletes it.");
    }

    @Test
    void aBaselineThatHasChangedSinceIsRefusedByTheDemoToo() throws SQLException {
        assertThat(migrating()).isNull();
        execute("update flyway_schema_history set checksum = 7 where version = '004'");

        assertThat(OtherVersion.words(migrating(), DATA)).isPresent();
        assertThat(OtherVersion.words(new IllegalStateException("something else"), DATA))
                .isEmpty();
    }
}
