package portal.kernel;

import java.util.regex.Pattern;

/** A language tag such as {@code en} or {@code de-CH}, in which mails are written as far as they are translated. */
public final class Language {

    public static final String DEFAULT = "en";

    private static final Pattern TAG = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");

    private Language() {}

    /** The tag, English if none is given, or INVALID_INPUT. */
    public static String of(String tag, String... field) {
        var text = Text.optional(tag, 5, field);
        if (text == null) {
            return DEFAULT;
        }
        if (!TAG.matcher(text).matches()) {
            throw DomainException.invalid("This is not a language tag, such as en or de-CH.", field);
        }
        return text;
    }
}
