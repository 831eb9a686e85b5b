package portal.web.start;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Requires that the serving database roles cannot bypass row-level security. */
@Singleton
class NarrowDatabaseRoles implements StartCheck {

    private static final String WHAT_IS_WRONG = """
            select concat_ws(' and ',
                case when r.rolsuper then 'is a superuser' end,
                case when r.rolbypassrls then 'bypasses row-level security' end,
                case when exists (
                    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('public', 'app') and pg_has_role(r.oid, c.relowner, 'MEMBER'))
                    then 'owns tables, itself or through a role' end,
                case when exists (
                    select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege(r.oid, c.oid, 'TRUNCATE'))
                    then 'may truncate tables' end)
            from pg_roles r where r.rolname = current_user""";

    private final AgroalDataSource app;
    private final AgroalDataSource relay;

    NarrowDatabaseRoles(AgroalDataSource app, @DataSource("relay") AgroalDataSource relay) {
        this.app = app;
        this.relay = relay;
    }

    @Override
    public List<String> faults() {
        return Stream.of(fault("portal.database.app.username", app), fault("portal.database.relay.username", relay))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> fault(String setting, AgroalDataSource dataSource) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = dataSource.getConnection();
                    var statement = connection.prepareStatement(WHAT_IS_WRONG);
                    var row = statement.executeQuery()) {
                row.next();
                var wrong = row.getString(1);
                return wrong.isEmpty() ? List.of() : List.of(setting + " names a role that " + wrong);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}
