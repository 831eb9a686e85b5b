package portal.demo.http;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognises requests that are addressed to this machine. In a DNS rebinding attack a page makes its own host name point to
 * 127.0.0.1, so that the browser treats what is served here as that page's own.
 */
public final class LocalHost {

    /** The status for a request to another host. */
    public static final int MISDIRECTED = 421;

    public static final String MESSAGE = "This server answers requests for 127.0.0.1 and localhost only.";

    /** A regular expression for the names of this machine, with or without a port. */
    public static final String NAMES = "(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]{1,5})?";

    private static final Pattern LOCAL = Pattern.compile(NAMES, Pattern.CASE_INSENSITIVE);

    private LocalHost() {}

    /** Returns whether there is exactly one {@code Host} header, and it names this machine, on any port. */
    public static boolean isMeant(List<String> hosts) {
        return hosts != null && hosts.size() == 1 && LOCAL.matcher(hosts.get(0)).matches();
    }
}
