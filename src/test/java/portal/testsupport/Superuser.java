package portal.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Looks at the database as its superuser, past row-level security and grants. */
public final class Superuser {

    /** A connection costs more than most of what is asked over it. */
    private static final Deque<Idle> IDLE = new ConcurrentLinkedDeque<>();

    private record Idle(String url, Connection connection) {}

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private Superuser() {}

    /** A connection of the caller's own, to be closed by it. */
    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(PortalServers.database().superuserJdbcUrl());
    }

    /** The first column of every row, as text. */
    public static List<String> texts(String sql, Object... parameters) {
        return run(sql, parameters, statement -> {
            try (var row = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (row.next()) {
                    texts.add(row.getString(1));
                }
                return texts;
            }
        });
    }

    /** Changes rows as no part of the product could. */
    public static void execute(String sql, Object... parameters) {
        run(sql, parameters, PreparedStatement::execute);
    }

    /** Several statements, in one transaction. */
    public static void transaction(String script) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(script);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static <T> T run(String sql, Object[] parameters, Work<T> work) {
        try {
            var connection = idleOrNew();
            T result;
            try (var statement = prepare(connection, sql, parameters)) {
                result = work.with(statement);
            } catch (SQLException failure) {
                connection.close();
                throw failure;
            }
            IDLE.push(new Idle(PortalServers.database().superuserJdbcUrl(), connection));
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static Connection idleOrNew() throws SQLException {
        for (var idle = IDLE.poll(); idle != null; idle = IDLE.poll()) {
            if (idle.url().equals(PortalServers.database().superuserJdbcUrl())
                    && idle.connection().isValid(1)) {
                return idle.connection();
            }
            idle.connection().close();
        }
        return connect();
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
