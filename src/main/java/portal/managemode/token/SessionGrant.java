package portal.managemode.token;

import java.time.Duration;
import java.util.UUID;

/**
 * The content of a grant: one live session and the actor who may exchange it for tokens.
 *
 * @param lasts the remaining time of the session
 */
public record SessionGrant(UUID sessionId, UUID companyId, String actorIssuer, String actorSubject, Duration lasts) {}
