package portal.imports;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of a renewal plan's rows. */
@Description("One page of rows of a plan.")
public final class RenewalRowConnection
        extends AbstractConnection<RenewalRowView, RenewalRowConnection.RenewalRowEdge> {

    RenewalRowConnection(Slice<RenewalRowView> slice, IntSupplier count) {
        super(slice, RenewalRowEdge::new, count);
    }

    /** A row of a list of a plan's rows. */
    @Description("An edge in a list of plan rows.")
    public static final class RenewalRowEdge extends AbstractEdge<RenewalRowView> {
        RenewalRowEdge(Slice.Row<RenewalRowView> row) {
            super(row);
        }
    }
}
