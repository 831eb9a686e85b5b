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
 * Makes the grant of a session for the one who entered. Apart from entering itself, so that the answer which is stored under
 * an idempotency key holds no secret: a repetition makes a new grant of the same session.
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

    /** The grant; null once the session is over. */
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
