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
 * The company, the partner or the operator ends a session. Its writes under way are waited for before that is answered;
 * none is stored afterwards.
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

    /** Returns the session's id; NOT_FOUND. A session that is over stays as it is. */
    @Transactional
    public UUID handle(UUID sessionId) {
        var session = sessions.lock(sessionId);
        end(session, ACTION, Map.of("reason", session.reason()));
        return session.id();
    }

    /** Ends a locked session at its actor's own wish. */
    void leave(ManageSession session) {
        end(session, "leaveManageMode", Map.of("reason", session.reason()));
    }

    /** Ends a locked session because of something else that its company or its partner did, which the trail names. */
    void because(String cause, ManageSession session) {
        end(session, ACTION, Map.of("reason", session.reason(), "because", cause));
    }

    private void end(ManageSession session, String action, Map<String, String> details) {
        if (session.end(currentScope.require(), clock.instant())) {
            sessions.flush();
            audit.record(
                    session.partnerId(), session.companyId(), action, IdType.MANAGE_SESSION, session.id(), details);
            ended.fire(new ManageSessionEnded(session.id()));
        }
    }
}
