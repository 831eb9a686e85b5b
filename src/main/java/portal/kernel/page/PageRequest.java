package portal.kernel.page;

import java.util.Optional;
import java.util.function.Function;
import portal.kernel.DomainException;
import portal.kernel.Storable;

/**
 * The page of a list that is wanted: the first rows after a cursor, or the last rows before one.
 *
 * @param cursor the position to start from; null for the list's end
 */
public record PageRequest(int size, boolean backward, String cursor) {

    public static final int DEFAULT_SIZE = 20;
    public static final int MAX_SIZE = 100;

    /** Reads the arguments of a connection; refuses sizes outside 1–100, and both directions at once. */
    public static PageRequest of(Integer first, String after, Integer last, String before) {
        if (last == null && before == null) {
            return new PageRequest(size(first, "first"), false, after);
        }
        if (first != null || after != null) {
            throw DomainException.invalid(
                    "Page forward with first and after, or backward with last and before.", "last");
        }
        return new PageRequest(size(last, "last"), true, before);
    }

    private static int size(Integer wanted, String field) {
        if (wanted == null) {
            return DEFAULT_SIZE;
        }
        if (wanted < 1 || wanted > MAX_SIZE) {
            throw DomainException.invalid("A page has 1 to " + MAX_SIZE + " rows.", field);
        }
        return wanted;
    }

    /**
     * Returns the position to start from in a list of this order; empty for its end. INVALID_INPUT for a cursor of
     * another list.
     */
    public <K> Optional<Position<K>> position(String order, Function<String, K> parse) {
        if (cursor == null) {
            return Optional.empty();
        }
        var decoded = Cursor.decode(cursor, order, cursorField());
        try {
            var key = parse.apply(decoded.value());
            if (Storable.isValue(key)) {
                return Optional.of(new Position<>(key, decoded.id()));
            }
        } catch (RuntimeException malformed) {
            // falls through to the common refusal
        }
        throw Cursor.ofAnotherList(cursorField());
    }

    String cursorField() {
        return backward ? "before" : "after";
    }
}
