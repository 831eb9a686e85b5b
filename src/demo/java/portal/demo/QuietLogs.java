package portal.demo;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the embedded servers from logging while they work. */
public final class QuietLogs {

    /** Strong references, because a logger without any may be collected together with its level. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("io.zonky.test"), Logger.getLogger("org.subethamail"));

    private QuietLogs() {}

    public static void apply() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
