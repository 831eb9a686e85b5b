package portal.mail;

import java.util.regex.Pattern;

/**
 * Keeps mail programs from turning user text, such as an organisation called Booking.com, into links: inserts an
 * invisible character after each separator that could join the parts of an address.
 */
final class LinkBreaker {

    private static final String WORD_JOINER = "\u2060";
    private static final Pattern WITHIN_A_WORD = Pattern.compile("(?<=[.:@/\\u3002\\uFF0E\\uFF61])(?=[^\\s\\u2060])");

    private LinkBreaker() {}

    /** Returns the text with all links broken. */
    static String text(String text) {
        return WITHIN_A_WORD.matcher(text).replaceAll(WORD_JOINER);
    }
}
