package portal.licences;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of assignments. */
@Description("One page of assignments.")
public final class AssignmentConnection
        extends AbstractConnection<AssignmentView, AssignmentConnection.AssignmentEdge> {

    AssignmentConnection(Slice<AssignmentView> slice, IntSupplier count) {
        super(slice, AssignmentEdge::new, count);
    }

    /** A row of a list of assignments. */
    @Description("An edge in a list of assignments.")
    public static final class AssignmentEdge extends AbstractEdge<AssignmentView> {
        AssignmentEdge(Slice.Row<AssignmentView> row) {
            super(row);
        }
    }
}
