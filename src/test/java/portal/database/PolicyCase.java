package portal.database;

import java.sql.Connection;
import java.sql.SQLException;
import portal.testsupport.PortalServers;
import portal.testsupport.Superuser;

/**
 * One statement whose outcome one policy decides. It runs twice: as things are, and in a transaction, never committed, in
 * which the superuser has taken the policy's effect away.
 *
 * @param admits whether the policy lets the statement reach rows, or keeps it from them
 */
record PolicyCase(String table, String policy, boolean admits, BoundScope scope, String sql) {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    String name() {
        return table + '.' + policy;
    }

    /** How many rows the statement reaches under the role's own login. */
    int asThingsAre(PolicyWorld world) throws SQLException {
        try (var connection = PortalServers.database().connect(scope.role())) {
            connection.setAutoCommit(false);
            return run(connection, world);
        }
    }

    /** The same once the policy is gone: dropped, or, to see what a permissive one keeps out, open to everything. */
    int withoutThePolicy(PolicyWorld world) throws SQLException {
        try (var connection = Superuser.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(admits || isRestrictive() ? "drop policy " + policy + " on " + table : opening());
            statement.execute("set local role " + scope.role());
            return run(connection, world);
        }
    }

    private boolean isRestrictive() {
        return shape("permissive").equals("RESTRICTIVE");
    }

    private String opening() {
        var command = shape("cmd");
        return "alter policy " + policy + " on " + table
                + (command.equals("INSERT") ? "" : " using (true)")
                + (command.equals("ALL") || command.equals("INSERT") || command.equals("UPDATE")
                        ? " with check (true)"
                        : "");
    }

    private String shape(String column) {
        return Superuser.texts(
                        "select " + column + " from pg_policies where tablename = ? and policyname = ?", table, policy)
                .get(0);
    }

    private int run(Connection connection, PolicyWorld world) throws SQLException {
        scope.bind(connection, world);
        try (var statement = connection.createStatement()) {
            return statement.execute(world.fillIn(sql)) ? count(statement) : statement.getUpdateCount();
        } catch (SQLException refused) {
            if (INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
                return 0;
            }
            throw refused;
        } finally {
            connection.rollback();
        }
    }

    private static int count(java.sql.Statement statement) throws SQLException {
        int rows = 0;
        try (var row = statement.getResultSet()) {
            while (row.next()) {
                rows++;
            }
        }
        return rows;
    }

    @Override
    public String toString() {
        return name() + (admits ? " admits: " : " withholds: ") + sql.replaceAll("\\s+", " ");
    }
}
