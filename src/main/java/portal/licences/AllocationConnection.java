package portal.licences;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of allocations. */
@Description("One page of allocations.")
public final class AllocationConnection
        extends AbstractConnection<AllocationView, AllocationConnection.AllocationEdge> {

    AllocationConnection(Slice<AllocationView> slice, IntSupplier count) {
        super(slice, AllocationEdge::new, count);
    }

    /** A row of a list of allocations. */
    @Description("An edge in a list of allocations.")
    public static final class AllocationEdge extends AbstractEdge<AllocationView> {
        AllocationEdge(Slice.Row<AllocationView> row) {
            super(row);
        }
    }
}
