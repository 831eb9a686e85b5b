package portal.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Statements under the portal's own database role and a scope, as a faulty portal could send them. All are rolled back. */
public final class ScopedSql {

    private final Map<String, String> settings;

    private ScopedSql(Map<String, String> settings) {
        this.settings = settings;
    }

    /** In the tenant of this partner, as an {@code operator}, a {@code partner}, a {@code customer} or as {@code distributor_entry}. */
    public static ScopedSql as(String orgType, UUID partner) {
        return new ScopedSql(Map.of("app.org_type", orgType)).with("app.partner", partner);
    }

    public ScopedSql in(UUID company) {
        return with("app.company", company);
    }

    public ScopedSql by(UUID actor) {
        return with("app.actor", actor);
    }

    public ScopedSql memberOf(UUID actorPartner) {
        return with("app.actor_partner", actorPartner);
    }

    public ScopedSql through(UUID session) {
        return with("app.manage_session", session);
    }

    private ScopedSql with(String setting, UUID value) {
        var further = new HashMap<>(settings);
        further.put(setting, value.toString());
        return new ScopedSql(further);
    }

    /** It reaches so many rows. */
    public void reaches(int rows, String sql, Object... parameters) throws SQLException {
        assertThat(run(sql, parameters)).isEqualTo(rows);
    }

    /** The database says that this is not allowed. */
    public void refused(String sql, Object... parameters) {
        assertThatThrownBy(() -> run(sql, parameters))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo("42501"));
    }

    private int run(String sql, Object... parameters) throws SQLException {
        try (var connection = PortalServers.database().connect("portal_app")) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(sql)) {
                bind(connection);
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                if (!statement.execute()) {
                    return statement.getUpdateCount();
                }
                int rows = 0;
                for (var row = statement.getResultSet(); row.next(); ) {
                    rows++;
                }
                return rows;
            } finally {
                connection.rollback();
            }
        }
    }

    private void bind(java.sql.Connection connection) throws SQLException {
        try (var binding = connection.prepareStatement("select set_config(?, ?, true)")) {
            for (var setting : settings.entrySet()) {
                binding.setString(1, setting.getKey());
                binding.setString(2, setting.getValue());
                binding.execute();
            }
        }
    }
}
