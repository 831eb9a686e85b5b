package portal.managemode.token;

import java.time.Duration;
import java.util.UUID;

/**
 * What a grant stands for: one live session and the one actor who may exchange it for tokens.
 *
 * @param lasts how long the session lasts from now on
 */
public record SessionGrant(UUID sessionId, UUID companyId, String actorIssuer, String actorSubject, Duration lasts) {}
