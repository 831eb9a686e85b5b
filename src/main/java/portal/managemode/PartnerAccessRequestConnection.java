package portal.managemode;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of access requests. */
@Description("One page of partner access requests.")
public final class PartnerAccessRequestConnection
        extends AbstractConnection<PartnerAccessRequestView, PartnerAccessRequestConnection.PartnerAccessRequestEdge> {

    PartnerAccessRequestConnection(Slice<PartnerAccessRequestView> slice, IntSupplier count) {
        super(slice, PartnerAccessRequestEdge::new, count);
    }

    /** A row of a list of access requests. */
    @Description("An edge in a list of partner access requests.")
    public static final class PartnerAccessRequestEdge extends AbstractEdge<PartnerAccessRequestView> {
        PartnerAccessRequestEdge(Slice.Row<PartnerAccessRequestView> row) {
            super(row);
        }
    }
}
