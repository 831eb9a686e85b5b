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
 * The columns of an exported list. What rows refer to is loaded for a whole page at once; where there is nothing, or
 * nothing that the caller may see, the cells are empty.
 */
public final class Columns<N> {

    private interface Part<N> {
        List<String> names();

        /** For each row the cells of this part; rows may be null. */
        List<List<String>> cells(List<N> rows);
    }

    private final List<Part<N>> parts = new ArrayList<>();

    /** One column of the row itself. */
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

    /** The columns of what the rows refer to, loaded by a batched field of the API. */
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

    /** The header line. */
    public List<String> names() {
        return parts.stream().flatMap(part -> part.names().stream()).toList();
    }

    /** One line of cells for each row. */
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

    /** Instants and dates in ISO-8601, several values with a space between them. */
    private static String text(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Columns::text).collect(Collectors.joining(" "));
        }
        return Objects.toString(value, "");
    }
}
