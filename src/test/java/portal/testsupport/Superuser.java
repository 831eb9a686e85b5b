package portal.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks at the database as its superuser, past row-level security and grants. */
public final class Superuser {

    private Superuser() {}

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(PortalServers.database().superuserJdbcUrl());
    }

    /** The first column of every row, as text. */
    public static List<String> texts(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = prepare(connection, sql, parameters);
                var row = statement.executeQuery()) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Changes rows as no part of the product could. */
    public static void execute(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = prepare(connection, sql, parameters)) {
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
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
