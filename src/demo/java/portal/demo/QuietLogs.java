package portal.demo;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the embedded servers from talking while all is well. */
public final class QuietLogs {

    /** Held, because a logger that nobody holds may be collected together with its level. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("io.zonky.test"),
            Logger.getLogger("org.subethamail"),
            Logger.getLogger("no.nav.security"),
            Logger.getLogger("okhttp3"));

    private QuietLogs() {}

    public static void apply() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
