package portal.kernel;

import java.util.regex.Pattern;

/** A language tag such as {@code en} or {@code de-CH}: the language of a person's mails. */
public final class Language {

    public static final String DEFAULT = "en";

    private static final Pattern TAG = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");

    private Language() {}

    /** Returns the normalised tag, English if none is given; INVALID_INPUT. */
    public static String of(String tag, String... field) {
        var text = Text.optional(tag, 5, field);
        if (text == null) {
            return DEFAULT;
        }
        if (!TAG.matcher(text).matches()) {
            throw DomainException.invalid("Not a valid language tag. Use one such as en or de-CH.", field);
        }
        return text;
    }
}
