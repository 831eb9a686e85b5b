package portal.mail;

import java.util.regex.Pattern;

/**
 * Keeps mail programs from making links of what people have written, such as an organisation that is called Booking.com: after
 * what joins the parts of an address follows a character that nobody sees, and at which no address goes on.
 */
final class Unlinked {

    private static final String WORD_JOINER = "\u2060";
    private static final Pattern WITHIN_A_WORD = Pattern.compile("(?<=[.:@/\\u3002\\uFF0E\\uFF61])(?=[^\\s\\u2060])");

    private Unlinked() {}

    /** The same text, in which nothing is a link. */
    static String text(String text) {
        return WITHIN_A_WORD.matcher(text).replaceAll(WORD_JOINER);
    }
}
