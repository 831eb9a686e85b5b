package portal.demo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import portal.demo.DemoFailure;

/**
 * Runs {@code deploy/postgres/roles.sql} and creates the database, as an administrator does once in production. Runs at every
 * start, so that an older data directory gets roles that were added later.
 */
final class DatabaseSetup {

    static final String DATABASE = "portal";

    private static final String SCRIPT = "/postgres/roles.sql";
    private static final Pattern CREATE_ROLE = Pattern.compile("(?is)create\\s+role\\s+(\\w+).*");

    private final Connection superuser;

    private DatabaseSetup(Connection superuser) {
        this.superuser = superuser;
    }

    static void run(Connection superuser) throws SQLException {
        var setup = new DatabaseSetup(superuser);
        for (var statement : statements(script())) {
            setup.runOnce(statement);
        }
        if (!setup.exists("select 1 from pg_database where datname = ?", DATABASE)) {
            setup.execute("create database " + DATABASE + " owner portal_owner");
        }
    }

    /** Creates a role only if it is missing; every other statement of the script must be repeatable. */
    private void runOnce(String statement) throws SQLException {
        var role = CREATE_ROLE.matcher(statement);
        if (!role.matches() || !exists("select 1 from pg_roles where rolname = ?", role.group(1))) {
            execute(statement);
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var select = superuser.prepareStatement(query)) {
            select.setString(1, name);
            return select.executeQuery().next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A statement ends with a semicolon at the end of a line; comments have lines of their own. */
    static List<String> statements(String script) {
        var withoutComments = script.replaceAll("(?m)^\\s*--.*$", "");
        return Arrays.stream(withoutComments.split("(?m);\\s*$"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String script() {
        try (var script = DatabaseSetup.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new DemoFailure("The class path lacks " + SCRIPT + " (deploy/postgres/roles.sql).");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
