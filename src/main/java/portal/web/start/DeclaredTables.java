package portal.web.start;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import portal.web.start.TableCatalogue.Kind;

/** Requires every table of the database to be declared, and tables with somebody's rows to have row-level security. */
@Singleton
class DeclaredTables implements StartCheck {

    /** Views too: they read with their owner's rights. */
    private static final String TABLES = """
            select case when nspname = 'public' then '' else nspname || '.' end || relname, relrowsecurity
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where relkind in ('r', 'p', 'f', 'v', 'm') and nspname !~ '^pg_|^information_schema$'
            order by 1""";

    private final AgroalDataSource app;

    DeclaredTables(AgroalDataSource app) {
        this.app = app;
    }

    @Override
    public List<String> faults() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = app.getConnection();
                    var statement = connection.prepareStatement(TABLES);
                    var row = statement.executeQuery()) {
                var faults = new ArrayList<String>();
                var missing = new HashSet<>(TableCatalogue.tables().keySet());
                while (row.next()) {
                    missing.remove(row.getString(1));
                    fault(row.getString(1), row.getBoolean(2), faults);
                }
                missing.forEach(table -> faults.add("portal.database.url points to a database without table " + table));
                return faults;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static void fault(String table, boolean underRowLevelSecurity, List<String> faults) {
        var kind = TableCatalogue.tables().get(table);
        if (kind == null) {
            faults.add("portal.database.url points to a database with table " + table + ", which is not declared");
        } else if (kind != Kind.SYSTEM && !underRowLevelSecurity) {
            faults.add("portal.database.url points to a database whose table " + table
                    + " is not under row-level security");
        }
    }
}
