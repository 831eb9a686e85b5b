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
    @Description("The cursor of this row, for use in after and before.")
    public String getCursor() {
        return row.cursor();
    }

    @NonNull
    @Description("The row.")
    public N getNode() {
        return row.node();
    }
}
