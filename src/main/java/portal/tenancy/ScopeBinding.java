package portal.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Binds the scope to each transaction's connection when the transaction takes it, so that row-level security knows who
 * asks. The settings end with the transaction. Without a scope nothing is bound and no row is visible.
 *
 * <p>A managing partner's transaction holds its session until it ends, unless it only reads: ending the session waits for
 * it. Nothing is bound after the session has ended, so that a long download stops at its next page.
 *
 * <p>It must never throw: the pool would take back a connection that is still enlisted and hand it to others together
 * with its scope. A failure dooms the transaction instead, and the unscoped connection sees nothing.
 */
@Singleton
class ScopeBinding implements AgroalPoolInterceptor {

    /** Weaker than a customer: see {@link Scope#distributorEntryTo}. */
    private static final String DISTRIBUTOR_ENTRY = "distributor_entry";

    private static final Logger LOG = Logger.getLogger(ScopeBinding.class);
    private static final String BIND = "select set_config('app.org_type', ?, true), set_config('app.partner', ?, true),"
            + " set_config('app.company', ?, true), set_config('app.actor', ?, true),"
            + " set_config('app.manage_session', ?, true), set_config('app.client', ?, true),"
            + " set_config('app.actor_partner', ?, true),"
            + " set_config('transaction_read_only', ?, true), set_config('plan_cache_mode', ?, true),"
            + " set_config('app.now', ?, true)";
    /** Binds nothing once the session has ended; one statement does both to save a round trip. */
    private static final String BIND_AND_HOLD =
            BIND + " from (select app.lock_manage_session(?, ?, ?) as live offset 0) session where live";

    private static final String BIND_IF_LIVE =
            BIND + " from (select app.manage_session_is_live(?, ?, ?) as live offset 0) session where live";

    @Inject
    CurrentScope currentScope;

    @Inject
    TransactionManager transactions;

    @Inject
    ReadOnly readOnly;

    @Inject
    Clock clock;

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

    private void bind(Connection connection, Scope scope) throws SQLException {
        var reads = readOnly.applies();
        try (var statement = connection.prepareStatement(statement(scope, reads))) {
            statement.setString(
                    1,
                    scope.isDistributorEntry()
                            ? DISTRIBUTOR_ENTRY
                            : scope.orgType().claim());
            statement.setString(2, text(scope.partnerId()));
            statement.setString(3, text(scope.companyId()));
            statement.setString(4, text(scope.actorId()));
            statement.setString(5, text(scope.manageSessionId()));
            statement.setString(6, scope.clientId() == null ? "" : scope.clientId());
            statement.setString(7, text(scope.actorPartnerId()));
            statement.setString(8, reads ? "on" : "off");
            statement.setString(9, reads ? "force_custom_plan" : "auto");
            var now = clock.instant();
            statement.setString(10, now.toString());
            if (scope.isManaged()) {
                statement.setObject(11, scope.partnerId());
                statement.setObject(12, scope.manageSessionId());
                statement.setObject(13, now.atOffset(ZoneOffset.UTC));
            }
            try (var bound = statement.executeQuery()) {
                if (!bound.next()) {
                    currentScope.sessionEnded();
                    doom();
                }
            }
        }
    }

    private static String statement(Scope scope, boolean reads) {
        if (!scope.isManaged()) {
            return BIND;
        }
        return reads ? BIND_IF_LIVE : BIND_AND_HOLD;
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
