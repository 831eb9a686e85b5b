package portal.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Detects text that a mail program would turn into a link. */
final class Links {

    /** Dots, colons and slashes of any script, and invisible characters between them, do not hide a link. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    /** An address with its scheme; a web server's name; or a host name followed by a port, a path or a query. */
    private static final Pattern LINK = Pattern.compile(
            "://|\\bhttps?:|\\b(ftp|mailto|javascript|data|file|tel|sms|callto):\\S|\\bwww[0-9]?\\."
                    + "|[\\p{L}\\p{N}]\\.(\\p{L}{2,}|xn--[a-z0-9-]+)((:[0-9]{1,5})?/|:[0-9]|[?#]\\S)"
                    + "|\\b[0-9]{1,3}(\\.[0-9]{1,3}){3}(:[0-9]{1,5})?/",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Links() {}

    /** Returns whether a line contains a link; a bare domain, such as Booking.com, counts as a name. */
    static boolean isIn(String line) {
        return mayHold(line) && LINK.matcher(plain(line)).find();
    }

    /** Cheap test for the common case: files have hundreds of thousands of names. */
    private static boolean mayHold(String line) {
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            if (character == '.' || character == ':' || character > 0x7F && !Character.isLetter(character)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String line) {
        var composed = Normalizer.normalize(line, Normalizer.Form.NFKC).replace('\u3002', '.');
        return INVISIBLE.matcher(composed).replaceAll("");
    }
}
