package portal.managemode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import portal.managemode.token.MintTokens;
import portal.managemode.token.SessionGrant;
import portal.tenancy.CurrentScope;

/**
 * Issues a session's grant to the actor who entered. Separate from entering, so that the answer stored under an
 * idempotency key holds no secret: a retry issues a new grant for the same session.
 */
@ApplicationScoped
public class IssueGrant {

    @Inject
    ManageSessions sessions;

    @Inject
    MintTokens mint;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    /** Returns the grant; null once the session has ended. */
    @Transactional
    public String handle(UUID sessionId) {
        var session = sessions.findById(sessionId);
        var now = clock.instant();
        if (!session.isLive(now)
                || !session.actorId().equals(currentScope.require().actorId())) {
            return null;
        }
        return mint.grant(new SessionGrant(
                session.id(),
                session.companyId(),
                session.actorIssuer(),
                session.actorSubject(),
                Duration.between(now, session.expiresAt())));
    }
}
