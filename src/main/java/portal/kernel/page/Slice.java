package portal.kernel.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One page of a list with the cursor of each row. */
public record Slice<T>(List<Row<T>> rows, boolean hasNext, boolean hasPrevious) {

    public record Row<T>(T node, String cursor) {}

    /**
     * Returns the page of the rows found from a position on, in reading order; one row more than the page size means
     * that further rows exist.
     */
    public static <T> Slice<T> of(
            PageRequest page, String order, List<T> found, Function<T, UUID> id, Function<T, ?> value) {
        boolean more = found.size() > page.size();
        var kept = new ArrayList<>(more ? found.subList(0, page.size()) : found);
        if (page.backward()) {
            Collections.reverse(kept);
        }
        var rows = kept.stream()
                .map(row -> new Row<>(row, new Cursor(order, String.valueOf(value.apply(row)), id.apply(row)).encode()))
                .toList();
        boolean started = page.cursor() != null;
        return new Slice<>(rows, page.backward() ? started : more, page.backward() ? more : started);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> view) {
        return mapAll(nodes -> nodes.stream().<R>map(view).toList());
    }

    /** Maps all rows to views at once, in their order. */
    public <R> Slice<R> mapAll(Function<List<T>, List<R>> views) {
        var mapped = views.apply(rows.stream().map(Row::node).toList());
        return new Slice<>(
                IntStream.range(0, rows.size())
                        .mapToObj(i -> new Row<>(mapped.get(i), rows.get(i).cursor()))
                        .toList(),
                hasNext,
                hasPrevious);
    }
}
