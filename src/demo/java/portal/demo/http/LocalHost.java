package portal.demo.http;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells requests that are meant for this machine from those that a page elsewhere sends here under its own name: such a name
 * is made to point to 127.0.0.1, and the browser then takes what is served here for that page's own.
 */
public final class LocalHost {

    /** The answer to a request for another host. */
    public static final int MISDIRECTED = 421;

    public static final String WORDS = "This server answers requests for 127.0.0.1 and localhost only.";

    private static final Pattern LOCAL =
            Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);

    private LocalHost() {}

    /** Whether a request bears exactly one Host, and that is this machine, on any port. */
    public static boolean isMeant(List<String> hosts) {
        return hosts != null && hosts.size() == 1 && LOCAL.matcher(hosts.get(0)).matches();
    }
}
