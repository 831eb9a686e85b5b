package portal.partners;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of partners. */
@Description("One page of partners.")
public final class PartnerConnection extends AbstractConnection<PartnerView, PartnerConnection.PartnerEdge> {

    PartnerConnection(Slice<PartnerView> slice, IntSupplier count) {
        super(slice, PartnerEdge::new, count);
    }

    /** A row of a list of partners. */
    @Description("An edge in a list of partners.")
    public static final class PartnerEdge extends AbstractEdge<PartnerView> {
        PartnerEdge(Slice.Row<PartnerView> row) {
            super(row);
        }
    }
}
