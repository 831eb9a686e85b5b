package portal.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** Validates incoming text. Control characters are refused everywhere: they could forge mail headers or log lines. */
public final class Text {

    private static final Pattern EMAIL = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");
    private static final int EMAIL_MAX = 254;

    private Text() {}

    /** Returns a required line of 1 to {@code max} characters, trimmed. */
    public static String required(String value, int max, String... field) {
        var text = optional(value, max, field);
        if (text == null) {
            throw DomainException.invalid("A value is required.", field);
        }
        return text;
    }

    /**
     * Returns a required line that goes into mails, such as a name or a reason. Links are refused, so that nobody can
     * make the portal's mails lead elsewhere.
     */
    public static String withoutLinks(String value, int max, String... field) {
        var text = required(value, max, field);
        if (Links.isIn(text)) {
            throw DomainException.invalid("Links are not allowed, because this text is shown in mails.", field);
        }
        return text;
    }

    /** Returns an optional line of at most {@code max} characters, trimmed; null if blank. */
    public static String optional(String value, int max, String... field) {
        if (value == null) {
            return null;
        }
        // Checked before trimming, which would hide a trailing line break.
        if (hasForbidden(value)) {
            throw DomainException.invalid("Control characters are not allowed.", field);
        }
        var text = value.strip();
        if (text.length() > max) {
            throw DomainException.invalid("At most " + max + " characters are allowed.", field);
        }
        return text.isEmpty() ? null : text;
    }

    /** A loop instead of a regular expression, because files have hundreds of thousands of cells. */
    private static boolean hasForbidden(String value) {
        for (int at = 0, character; at < value.length(); at += Character.charCount(character)) {
            character = value.codePointAt(at);
            if (isForbidden(character)) {
                return true;
            }
        }
        return false;
    }

    /** Line breaks, bidirectional controls and unpaired surrogates. */
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

    /** Returns an e-mail address as it is stored and compared: trimmed, lower case. */
    public static String email(String value, String... field) {
        var text = required(value, EMAIL_MAX, field).toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(text).matches()) {
            throw DomainException.invalid("Not a valid e-mail address.", field);
        }
        return text;
    }
}
