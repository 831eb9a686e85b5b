package portal.managemode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.tenancy.CurrentScope;
import portal.tenancy.Scopes;

/**
 * Ends the managing partner's own session. Runs outside manage mode, because inside it the database forbids ending
 * sessions.
 */
@ApplicationScoped
public class LeaveManageMode {

    @Inject
    ManageSessions sessions;

    @Inject
    EndManageSession endManageSession;

    @Inject
    CurrentScope currentScope;

    @Inject
    Scopes scopes;

    /** Returns when it ended; NOT_FOUND for any session but the current one. */
    public Instant handle(UUID sessionId) {
        var scope = currentScope.require();
        if (!sessionId.equals(scope.manageSessionId())) {
            throw DomainException.notFound("manage session", "manageSessionId");
        }
        return scopes.runAs(scope.outsideManageMode(), () -> QuarkusTransaction.requiringNew()
                .call(() -> {
                    var session = sessions.lock(sessionId);
                    endManageSession.leave(session);
                    return session.endedAt();
                }));
    }
}
