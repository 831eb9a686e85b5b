package portal.web.start;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Refuses a database from before the migrations were replaced by a baseline, in words that say what to do. Flyway itself would
 * list every migration that it misses.
 */
public final class OlderSchema extends BaseCallback {

    public static final String REFUSAL =
            "portal.database.url points to a database that an unreleased version of the portal"
                    + " made. This version cannot migrate it. Set portal.database.url to a new, empty database.";

    /** Only the older history has a migration of this name. */
    private static final String OLDER = """
            select exists (select from flyway_schema_history where script = 'V004__persons_and_memberships.sql')""";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var statement = context.getConnection().createStatement()) {
            if (is(statement, "select to_regclass('flyway_schema_history') is not null") && is(statement, OLDER)) {
                throw new IllegalStateException(REFUSAL);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean is(Statement statement, String question) throws SQLException {
        try (var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
