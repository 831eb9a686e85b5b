package portal.kernel.page;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One row of a connection and its cursor. Concrete edges exist to give the schema a name for each row type. */
public abstract class AbstractEdge<N> {

    private final Slice.Row<N> row;

    protected AbstractEdge(Slice.Row<N> row) {
        this.row = row;
    }

    @NonNull
    @Description("The position of this row, for after and before.")
    public String getCursor() {
        return row.cursor();
    }

    @NonNull
    @Description("The row itself.")
    public N getNode() {
        return row.node();
    }
}
