package portal.kernel.page;

import java.util.function.Function;

/**
 * A field that a list can be sorted by. The row's id breaks ties, so every order is total.
 *
 * @param name the name under which cursors remember the order
 * @param attribute the entity's attribute; it must be indexed together with the id
 * @param parse reads the attribute's value from a cursor's text, which is the value's {@code toString()}
 */
public record SortField(String name, String attribute, Function<String, Comparable<?>> parse) {}
