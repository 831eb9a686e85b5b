package portal.products;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of products. */
@Description("One page of products.")
public final class ProductConnection extends AbstractConnection<ProductView, ProductConnection.ProductEdge> {

    ProductConnection(Slice<ProductView> slice, IntSupplier count) {
        super(slice, ProductEdge::new, count);
    }

    /** A row of a list of products. */
    @Description("An edge in a list of products.")
    public static final class ProductEdge extends AbstractEdge<ProductView> {
        ProductEdge(Slice.Row<ProductView> row) {
            super(row);
        }
    }
}
