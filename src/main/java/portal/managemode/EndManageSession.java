package portal.managemode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.audit.AuditTrail;
import portal.kernel.IdType;
import portal.tenancy.CurrentScope;

/**
 * Ends a session for the company, the partner or the operator. Waits for writes in progress before it answers; none is
 * stored afterwards.
 */
@ApplicationScoped
public class EndManageSession {

    private static final String ACTION = "endManageSession";

    @Inject
    ManageSessions sessions;

    @Inject
    Event<ManageSessionEnded> ended;

    @Inject
    CurrentScope currentScope;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Returns the session's id; NOT_FOUND. A session that has ended stays as it is. */
    @Transactional
    public UUID handle(UUID sessionId) {
        var session = sessions.lock(sessionId);
        end(session, ACTION, null);
        return session.id();
    }

    /** Ends a locked session for its own actor. */
    void leave(ManageSession session) {
        end(session, "leaveManageMode", null);
    }

    /** Ends a locked session for another cause. */
    void because(ManageSessionEndCause cause, ManageSession session) {
        end(session, ACTION, cause);
    }

    private void end(ManageSession session, String action, ManageSessionEndCause cause) {
        if (session.end(currentScope.require(), cause, clock.instant())) {
            sessions.flush();
            var details = cause == null
                    ? Map.of("reason", session.reason())
                    : Map.of("reason", session.reason(), "because", cause.name());
            audit.record(
                    session.partnerId(), session.companyId(), action, IdType.MANAGE_SESSION, session.id(), details);
            ended.fire(new ManageSessionEnded(session.id()));
        }
    }
}
