package portal.kernel.page;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One page of a list. Concrete connections exist to give the schema a name for each row type. */
public abstract class AbstractConnection<N, E extends AbstractEdge<N>> {

    private final Slice<N> slice;
    private final Function<Slice.Row<N>, E> edge;
    private final IntSupplier count;

    /** @param count counts the whole list; called only if the total is asked for */
    protected AbstractConnection(Slice<N> slice, Function<Slice.Row<N>, E> edge, IntSupplier count) {
        this.slice = slice;
        this.edge = edge;
        this.count = count;
    }

    @NonNull
    @Description("The rows of this page, each with its cursor.")
    public List<@NonNull E> getEdges() {
        return slice.rows().stream().map(edge).toList();
    }

    @NonNull
    @Description("The rows of this page.")
    public List<@NonNull N> getNodes() {
        return slice.rows().stream().map(Slice.Row::node).toList();
    }

    @NonNull
    @Description("Paging information.")
    public PageInfo getPageInfo() {
        var rows = slice.rows();
        return new PageInfo(
                slice.hasNext(),
                slice.hasPrevious(),
                rows.isEmpty() ? null : rows.get(0).cursor(),
                rows.isEmpty() ? null : rows.get(rows.size() - 1).cursor());
    }

    @NonNull
    @Description("Total number of rows in the list. Computed only if requested.")
    public int getTotalCount() {
        return count.getAsInt();
    }
}
