package portal.kernel.page;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One page of a list with the cursor of each row. */
public record Slice<T>(List<Row<T>> rows, boolean hasNext, boolean hasPrevious) {

    public record Row<T>(T node, String cursor) {}

    public <R> Slice<R> map(Function<? super T, ? extends R> view) {
        return mapAll(nodes -> nodes.stream().<R>map(view).toList());
    }

    /** Views of all rows at once, in their order. */
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
