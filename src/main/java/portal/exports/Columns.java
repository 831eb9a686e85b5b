package portal.exports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of an exported list. Related objects are loaded for a whole page at once; cells of missing or hidden
 * objects are empty.
 */
public final class Columns<N> {

    private interface Part<N> {
        List<String> names();

        /** Returns the cells of this part for each row; rows may be null. */
        List<List<String>> cells(List<N> rows);
    }

    private final List<Part<N>> parts = new ArrayList<>();

    /** Adds one column of the row itself. */
    public Columns<N> add(String name, Function<? super N, ?> value) {
        parts.add(new Part<>() {
            @Override
            public List<String> names() {
                return List.of(name);
            }

            @Override
            public List<List<String>> cells(List<N> rows) {
                return rows.stream()
                        .map(row -> List.of(row == null ? "" : text(value.apply(row))))
                        .toList();
            }
        });
        return this;
    }

    /** Adds the columns of a related object, loaded by a batched field of the API. */
    public <R> Columns<N> with(Function<List<N>, List<R>> load, Consumer<Columns<R>> describe) {
        var related = new Columns<R>();
        describe.accept(related);
        parts.add(new Part<>() {
            @Override
            public List<String> names() {
                return related.names();
            }

            @Override
            public List<List<String>> cells(List<N> rows) {
                var loaded = load.apply(rows.stream().filter(Objects::nonNull).toList())
                        .iterator();
                var aligned = new ArrayList<R>(rows.size());
                rows.forEach(row -> aligned.add(row == null ? null : loaded.next()));
                return related.cells(aligned);
            }
        });
        return this;
    }

    /** Returns the header line. */
    public List<String> names() {
        return parts.stream().flatMap(part -> part.names().stream()).toList();
    }

    /** Returns one line of cells for each row. */
    public List<List<String>> cells(List<N> rows) {
        var lines = new ArrayList<List<String>>(rows.size());
        rows.forEach(row -> lines.add(new ArrayList<>()));
        for (var part : parts) {
            var cells = part.cells(rows);
            for (int i = 0; i < cells.size(); i++) {
                lines.get(i).addAll(cells.get(i));
            }
        }
        return Collections.unmodifiableList(lines);
    }

    /** Formats instants and dates as ISO-8601 and separates several values by spaces. */
    private static String text(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Columns::text).collect(Collectors.joining(" "));
        }
        return Objects.toString(value, "");
    }
}
