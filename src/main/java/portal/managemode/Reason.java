package portal.managemode;

import portal.kernel.DomainException;
import portal.kernel.Text;

/** The reason for entering, which the company can read. */
final class Reason {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private Reason() {}

    /** Returns the reason; INVALID_INPUT unless it has 5 to 500 characters. */
    static String validated(String reason) {
        var text = Text.withoutLinks(reason, LONGEST, "reason");
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            throw DomainException.invalid("Give a reason of at least 5 characters; the company can read it.", "reason");
        }
        return text;
    }
}
