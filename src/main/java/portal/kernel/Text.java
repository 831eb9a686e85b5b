package portal.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks text where it enters. Control characters are refused everywhere: in a mail they would forge headers, in a log
 * lines (quality spec, "Bad input gets a clear answer").
 */
public final class Text {

    private static final Pattern EMAIL = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");
    private static final int EMAIL_MAX = 254;

    private Text() {}

    /** A required line of 1 to {@code max} characters, trimmed. */
    public static String required(String value, int max, String... field) {
        var text = optional(value, max, field);
        if (text == null) {
            throw DomainException.invalid("A value is required.", field);
        }
        return text;
    }

    /**
     * A required line that goes into mails: a name that somebody chooses, or a reason. It holds no link, by which anybody could
     * make the portal's mails lead elsewhere.
     */
    public static String withoutLinks(String value, int max, String... field) {
        var text = required(value, max, field);
        if (Links.isIn(text)) {
            throw DomainException.invalid("Links are not allowed here: it is shown in mails.", field);
        }
        return text;
    }

    /** An optional line of at most {@code max} characters, trimmed; blank counts as absent. */
    public static String optional(String value, int max, String... field) {
        if (value == null) {
            return null;
        }
        // Before trimming, which would hide a line break at the end.
        if (hasForbidden(value)) {
            throw DomainException.invalid("Control characters are not allowed.", field);
        }
        var text = value.strip();
        if (text.length() > max) {
            throw DomainException.invalid("At most " + max + " characters are allowed.", field);
        }
        return text.isEmpty() ? null : text;
    }

    /** A loop: files have hundreds of thousands of cells. */
    private static boolean hasForbidden(String value) {
        for (int at = 0, character; at < value.length(); at += Character.charCount(character)) {
            character = value.codePointAt(at);
            if (isForbidden(character)) {
                return true;
            }
        }
        return false;
    }

    /** What breaks or turns a line, and half a character. */
    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default ->
                character == 0xFEFF
                        || character >= 0x202A && character <= 0x202E
                        || character >= 0x2066 && character <= 0x2069;
        };
    }

    /** An e-mail address as it is stored and compared: trimmed, lower case. */
    public static String email(String value, String... field) {
        var text = required(value, EMAIL_MAX, field).toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(text).matches()) {
            throw DomainException.invalid("This is not an e-mail address.", field);
        }
        return text;
    }
}
