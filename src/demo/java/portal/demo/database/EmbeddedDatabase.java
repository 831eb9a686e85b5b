package portal.demo.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import portal.demo.DemoFailure;
import portal.demo.QuietLogs;
import portal.demo.http.Loopback;

/**
 * PostgreSQL on 127.0.0.1 with the portal's roles and an empty database {@code portal} owned by {@code portal_owner}.
 * Trusts every connection: roles need no password.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;
    private final LeftoverServer process;

    private EmbeddedDatabase(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.process = new LeftoverServer(data);
    }

    /**
     * Starts on data that stays, also over a crash.
     *
     * @param directory made if absent; must be empty or ours
     * @param port 0 takes a free one
     * @throws DemoFailure if the directory is somebody else's or in use, or PostgreSQL does not start
     */
    public static EmbeddedDatabase persistent(Path directory, int port) {
        var place = new DatabaseDirectory(directory);
        place.claim();
        place.forgetLog();
        // The library switches fsync off on its command line; the later option wins.
        return start(
                builder(port)
                        .setDataDirectory(place.data())
                        .setCleanDataDirectory(false)
                        .setOverrideWorkingDirectory(place.binaries().toFile())
                        .setOutputRedirector(
                                ProcessBuilder.Redirect.appendTo(place.log().toFile()))
                        .setErrorRedirector(
                                ProcessBuilder.Redirect.appendTo(place.log().toFile()))
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on"),
                place.data(),
                "its log is " + place.log());
    }

    /** Starts on data that goes with {@link #close()} or with the JVM; made for speed, not for crashes. */
    public static EmbeddedDatabase throwAway() {
        var data = temporary();
        return start(
                builder(0)
                        .setDataDirectory(data)
                        .setCleanDataDirectory(true)
                        .setServerConfig("full_page_writes", "off"),
                data,
                "its log has the category io.zonky.test.db.postgres");
    }

    /** Returns the URL for the portal's datasources, without a user. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + DatabaseSetup.DATABASE;
    }

    /** Returns the URL of the same database for the superuser. */
    public String superuserJdbcUrl() {
        return jdbcUrl() + "?user=" + SUPERUSER;
    }

    public int port() {
        return server.getPort();
    }

    /** Connects to the database {@code portal} as one of its roles, or as {@code postgres}. */
    public Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl() + "?user=" + role);
    }

    /** Returns once the PostgreSQL process has ended. */
    @Override
    public void close() {
        try {
            var running = process.find();
            server.close();
            running.ifPresent(LeftoverServer::awaitEnd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder builder(int port) {
        return EmbeddedPostgres.builder()
                .setPort(port == 0 ? Loopback.freePort() : port)
                .setPGStartupWait(Duration.ofSeconds(60))
                // The same order and case rules on every machine, whatever its language settings.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", Loopback.ADDRESS.getHostAddress())
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200");
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder, Path data, String whereToLook) {
        QuietLogs.apply();
        try {
            var database = new EmbeddedDatabase(builder.start(), data);
            database.setUp();
            return database;
        } catch (IOException | RuntimeException e) {
            throw new DemoFailure("PostgreSQL did not start; " + whereToLook + " (" + e.getMessage() + ")", e);
        }
    }

    private void setUp() {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            DatabaseSetup.run(connection);
        } catch (SQLException e) {
            close();
            throw new DemoFailure("The roles and the database could not be made: " + e.getMessage(), e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("portal-postgres-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
