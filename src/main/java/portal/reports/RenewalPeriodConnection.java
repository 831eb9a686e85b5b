package portal.reports;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of a renewal pipeline. */
@Description("One page of a renewal pipeline.")
public final class RenewalPeriodConnection
        extends AbstractConnection<RenewalPeriodView, RenewalPeriodConnection.RenewalPeriodEdge> {

    RenewalPeriodConnection(Slice<RenewalPeriodView> slice, IntSupplier count) {
        super(slice, RenewalPeriodEdge::new, count);
    }

    /** A row of a renewal pipeline. */
    @Description("An edge in a renewal pipeline.")
    public static final class RenewalPeriodEdge extends AbstractEdge<RenewalPeriodView> {
        RenewalPeriodEdge(Slice.Row<RenewalPeriodView> row) {
            super(row);
        }
    }
}
