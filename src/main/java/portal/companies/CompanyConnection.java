package portal.companies;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of companies. */
@Description("One page of companies.")
public final class CompanyConnection extends AbstractConnection<CompanyView, CompanyConnection.CompanyEdge> {

    CompanyConnection(Slice<CompanyView> slice, IntSupplier count) {
        super(slice, CompanyEdge::new, count);
    }

    /** A row of a list of companies. */
    @Description("An edge in a list of companies.")
    public static final class CompanyEdge extends AbstractEdge<CompanyView> {
        CompanyEdge(Slice.Row<CompanyView> row) {
            super(row);
        }
    }
}
