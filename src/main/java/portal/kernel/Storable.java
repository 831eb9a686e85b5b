package portal.kernel;

import java.time.Instant;
import java.time.LocalDate;

/** Checks incoming values for what the database cannot store, before they reach a statement that would fail. */
public final class Storable {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Storable() {}

    /** Returns whether a text is free of NUL and of unpaired surrogates. */
    public static boolean isText(String text) {
        for (int at = 0, character; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            if (character == 0 || Character.getType(character) == Character.SURROGATE) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether an instant is of a year from 1 to 9999, in UTC. */
    public static boolean isInstant(Instant instant) {
        return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
    }

    /** Returns whether a day is of a year from 1 to 9999. */
    public static boolean isDate(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** Returns the same for a value of any type. Numbers are always storable. */
    public static boolean isValue(Object value) {
        if (value instanceof Instant instant) {
            return isInstant(instant);
        }
        if (value instanceof LocalDate day) {
            return isDate(day);
        }
        return !(value instanceof String text) || isText(text);
    }
}
