package portal.managemode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;

/**
 * The company, the partner or the operator ends a session. It waits for the session's writes under way; none is stored
 * after it has returned.
 */
@ApplicationScoped
public class EndManageSession {

    @Inject
    ManageSessions sessions;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the session's id; NOT_FOUND. A session that is over stays as it is. */
    @Transactional
    public UUID handle(UUID sessionId) {
        return end(sessions.lock(sessionId), "endManageSession").id();
    }

    ManageSession end(ManageSession session, String action) {
        if (session.end(currentScope.require(), clock.instant())) {
            sessions.flush();
            audit.record(
                    session.partnerId(),
                    session.companyId(),
                    action,
                    IdType.MANAGE_SESSION,
                    session.id(),
                    Map.of("reason", session.reason()));
        }
        return session;
    }
}
