package portal.kernel.page;

import java.util.List;
import java.util.function.Function;

/** One page of a list with the cursor of each row. */
public record Slice<T>(List<Row<T>> rows, boolean hasNext, boolean hasPrevious) {

    public record Row<T>(T node, String cursor) {}

    public <R> Slice<R> map(Function<? super T, ? extends R> view) {
        var mapped = rows.stream()
                .map(row -> new Row<R>(view.apply(row.node()), row.cursor()))
                .toList();
        return new Slice<>(mapped, hasNext, hasPrevious);
    }
}
