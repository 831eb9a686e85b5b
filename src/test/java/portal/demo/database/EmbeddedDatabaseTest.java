package portal.demo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portal.demo.DemoFailure;

/** The embedded PostgreSQL: who owns what, and what survives. */
class EmbeddedDatabaseTest {

    /** Started first, so that the PostgreSQL that it unpacks serves the others as well. */
    private static EmbeddedDatabase throwAway;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        throwAway = EmbeddedDatabase.throwAway();
    }

    @AfterAll
    static void stop() {
        throwAway.close();
    }

    @Test
    void theDatabaseBelongsToItsOwnerAndTheAppRoleOwnsNothing() throws SQLException {
        assertThat(query(throwAway, "portal_app", "select current_user")).isEqualTo("portal_app");
        assertThat(query(
                        throwAway,
                        "portal_owner",
                        "select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                .isEqualTo("portal_owner");
        assertThat(query(
                        throwAway,
                        "postgres",
                        "select count(*) from pg_roles where rolname like 'portal%' and not rolsuper"
                                + " and not rolbypassrls"))
                .isEqualTo("3");
        assertThat(query(throwAway, "postgres", "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query(throwAway, "postgres", "show max_connections")).isEqualTo("200");
        assertThat(query(throwAway, "postgres", "select version()")).startsWith("PostgreSQL 18");
    }

    @Test
    void dataSurvivesARestart() throws SQLException {
        try (var database = EmbeddedDatabase.persistent(directory, 0)) {
            write(database);
            assertThat(query(database, "postgres", "show fsync")).isEqualTo("on");
        }
        try (var restarted = EmbeddedDatabase.persistent(directory, 0)) {
            assertThat(query(restarted, "portal_owner", "select what from kept"))
                    .isEqualTo("this");
        }
    }

    @Test
    void aStalePidFileThatNamesAnotherProgramStopsNobody() throws Exception {
        var pidFile = new DatabaseDirectory(directory).data().resolve("postmaster.pid");
        String stale;
        try (var database = EmbeddedDatabase.persistent(directory, 0)) {
            write(database);
            stale = Files.readString(pidFile);
        }
        var self = Long.toString(ProcessHandle.current().pid());
        Files.writeString(pidFile, stale.replaceFirst("\\d+", self));

        try (var restarted = EmbeddedDatabase.persistent(directory, 0)) {
            assertThat(query(restarted, "portal_owner", "select what from kept"))
                    .isEqualTo("this");
        }
    }

    @Test
    void aDirectoryInUseIsLeftAlone() throws SQLException {
        try (var database = EmbeddedDatabase.persistent(directory, 0)) {
            assertThatThrownBy(() -> EmbeddedDatabase.persistent(directory, 0))
                    .isInstanceOf(DemoFailure.class)
                    .hasMessageContaining("in use");
            assertThat(query(database, "postgres", "select 1")).isEqualTo("1");
        }
    }

    @Test
    void somebodyElsesDirectoryIsLeftAlone() throws IOException {
        Files.writeString(directory.resolve("thesis.txt"), "precious");

        assertThatThrownBy(() -> EmbeddedDatabase.persistent(directory, 0))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("portal.demo.data");
        assertThat(directory).isDirectoryNotContaining("glob:**README.txt");
    }

    @Test
    void statementsOfTheRolesScriptAreToldApart() {
        assertThat(DatabaseSetup.statements("-- a; b\ncreate role a;\n\n  -- c\ncreate role b\n  login;\n"))
                .containsExactly("create role a", "create role b\n  login");
    }

    private static void write(EmbeddedDatabase database) throws SQLException {
        try (var connection = database.connect("portal_owner");
                var statement = connection.createStatement()) {
            statement.execute("create table kept (what text)");
            statement.execute("insert into kept values ('this')");
        }
    }

    private static String query(EmbeddedDatabase database, String role, String sql) throws SQLException {
        try (var connection = database.connect(role);
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
