package portal.managemode;

import portal.kernel.DomainException;
import portal.kernel.Text;

/** Why somebody wants in, in words that the company reads (product spec, "Manage mode"). */
final class Reason {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private Reason() {}

    /** The words, or INVALID_INPUT for fewer than 5 characters or more than 500. */
    static String worded(String reason) {
        var text = Text.withoutLinks(reason, LONGEST, "reason");
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            throw DomainException.invalid("Say why, in at least 5 characters: the company reads it.", "reason");
        }
        return text;
    }
}
