package portal.managemode;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of manage sessions. */
@Description("One page of manage sessions.")
public final class ManageSessionConnection
        extends AbstractConnection<ManageSessionView, ManageSessionConnection.ManageSessionEdge> {

    ManageSessionConnection(Slice<ManageSessionView> slice, IntSupplier count) {
        super(slice, ManageSessionEdge::new, count);
    }

    /** A row of a list of manage sessions. */
    @Description("An edge in a list of manage sessions.")
    public static final class ManageSessionEdge extends AbstractEdge<ManageSessionView> {
        ManageSessionEdge(Slice.Row<ManageSessionView> row) {
            super(row);
        }
    }
}
