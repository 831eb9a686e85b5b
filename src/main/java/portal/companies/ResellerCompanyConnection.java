package portal.companies;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of a reseller's companies. */
@Description("One page of a reseller's companies.")
public final class ResellerCompanyConnection
        extends AbstractConnection<ResellerCompanyView, ResellerCompanyConnection.ResellerCompanyEdge> {

    ResellerCompanyConnection(Slice<ResellerCompanyView> slice, IntSupplier count) {
        super(slice, ResellerCompanyEdge::new, count);
    }

    /** A row of a list of a reseller's companies. */
    @Description("An edge in a list of a reseller's companies.")
    public static final class ResellerCompanyEdge extends AbstractEdge<ResellerCompanyView> {
        ResellerCompanyEdge(Slice.Row<ResellerCompanyView> row) {
            super(row);
        }
    }
}
