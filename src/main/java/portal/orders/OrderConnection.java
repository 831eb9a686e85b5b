package portal.orders;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of orders. */
@Description("One page of orders.")
public final class OrderConnection extends AbstractConnection<OrderView, OrderConnection.OrderEdge> {

    OrderConnection(Slice<OrderView> slice, IntSupplier count) {
        super(slice, OrderEdge::new, count);
    }

    /** A row of a list of orders. */
    @Description("An edge in a list of orders.")
    public static final class OrderEdge extends AbstractEdge<OrderView> {
        OrderEdge(Slice.Row<OrderView> row) {
            super(row);
        }
    }
}
