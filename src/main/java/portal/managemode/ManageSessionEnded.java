package portal.managemode;

import java.util.UUID;

/** Somebody has ended a session; once that is stored, no further write begins in it. */
record ManageSessionEnded(UUID sessionId) {}
