package portal.managemode;

import java.util.UUID;

/** Event: a session was ended. Once that is stored, no further write begins in it. */
record ManageSessionEnded(UUID sessionId) {}
