package portal.kernel.page;

import portal.kernel.DomainException;

/**
 * Which page of a list is wanted: the first rows after a cursor, or the last rows before one.
 *
 * @param cursor the position to start from; null for the list's end
 */
public record PageRequest(int size, boolean backward, String cursor) {

    public static final int DEFAULT_SIZE = 20;
    public static final int MAX_SIZE = 100;

    /** From the arguments of a connection; refuses sizes outside 1–100 and both directions at once. */
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

    String cursorField() {
        return backward ? "before" : "after";
    }
}
