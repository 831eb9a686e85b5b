package portal.exports;

import java.util.List;
import portal.kernel.page.AbstractConnection;

/**
 * A list of the API that can be downloaded as a whole. Its pages come from the list's own operation, with that
 * operation's permission, filter, order and scope, so an export never shows more than the API.
 *
 * @param <F> the list's filter input; {@code Void} if it takes none
 * @param <O> the list's order input; {@code Void} if it takes none
 * @param <N> a row
 */
public abstract class ListExport<F, O, N> {

    /** Some rows as lines of cells, and the cursor of the next page; null after the last. */
    public record Page(List<List<String>> lines, String next) {}

    private final String name;
    private final Class<F> filter;
    private final Class<O> order;

    /** @param name the operation's name in the schema */
    protected ListExport(String name, Class<F> filter, Class<O> order) {
        this.name = name;
        this.filter = filter;
        this.order = order;
    }

    /** Returns one page of the list, as the API's own operation answers it. */
    protected abstract AbstractConnection<N, ?> page(int first, String after, F filter, O orderBy);

    /** Returns the columns of the export. */
    protected abstract Columns<N> columns();

    public String name() {
        return name;
    }

    public Class<F> filter() {
        return filter;
    }

    public Class<O> order() {
        return order;
    }

    /** Returns the header line. */
    public List<String> header() {
        return columns().names();
    }

    /** Reads the next page in the current transaction. */
    public Page read(int rows, String after, F filter, O orderBy) {
        var page = page(rows, after, filter, orderBy);
        var next = page.getPageInfo().hasNextPage() ? page.getPageInfo().endCursor() : null;
        return new Page(columns().cells(page.getNodes()), next);
    }
}
