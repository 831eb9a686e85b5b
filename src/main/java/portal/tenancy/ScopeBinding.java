package portal.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Binds the scope to each transaction's connection when the transaction takes it, so that row-level security knows who
 * asks. The settings end with the transaction. Without a scope nothing is bound and no row is visible.
 *
 * <p>It must never throw: the pool would take back a connection that is still enlisted and hand it to others together
 * with its scope. A failure dooms the transaction instead, and the unscoped connection sees nothing.
 */
@Singleton
class ScopeBinding implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(ScopeBinding.class);
    private static final String BIND = "select set_config('app.org_type', ?, true), set_config('app.partner', ?, true),"
            + " set_config('app.company', ?, true), set_config('app.actor', ?, true),"
            + " set_config('app.manage_session', ?, true), set_config('app.client', ?, true)";

    @Inject
    CurrentScope currentScope;

    @Inject
    TransactionManager transactions;

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        try {
            var scope = currentScope.find();
            if (scope.isPresent()) {
                bind(connection, scope.get());
            }
        } catch (Exception failure) {
            LOG.error("The scope could not be bound; the transaction will roll back", failure);
            doom();
        }
    }

    private static void bind(Connection connection, Scope scope) throws SQLException {
        try (var statement = connection.prepareStatement(BIND)) {
            statement.setString(1, scope.orgType().claim());
            statement.setString(2, text(scope.partnerId()));
            statement.setString(3, text(scope.companyId()));
            statement.setString(4, text(scope.actorId()));
            statement.setString(5, text(scope.manageSessionId()));
            statement.setString(6, scope.clientId() == null ? "" : scope.clientId());
            statement.execute();
        }
    }

    private static String text(UUID id) {
        return id == null ? "" : id.toString();
    }

    private void doom() {
        try {
            transactions.setRollbackOnly();
        } catch (SystemException | IllegalStateException failure) {
            LOG.error("The transaction could not be doomed", failure);
        }
    }
}
