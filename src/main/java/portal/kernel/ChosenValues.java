package portal.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Checks the values that a caller chose from a fixed set, such as the statuses of a filter. */
public final class ChosenValues {

    /** How many values one list may have, repetitions included. */
    public static final int AT_MOST = 100;

    private ChosenValues() {}

    /**
     * Returns each value once, in the order given and without nulls; INVALID_INPUT for too many.
     *
     * @param field the input field, a plural noun that the message names
     */
    public static <T> List<T> distinct(Collection<T> given, String field) {
        if (given.size() > AT_MOST) {
            throw DomainException.invalid("Provide at most " + AT_MOST + ' ' + field + '.', field);
        }
        return given.stream().filter(Objects::nonNull).distinct().toList();
    }
}
