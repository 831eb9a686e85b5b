package portal.notices;

import java.util.function.IntSupplier;
import org.eclipse.microprofile.graphql.Description;
import portal.kernel.page.AbstractConnection;
import portal.kernel.page.AbstractEdge;
import portal.kernel.page.Slice;

/** One page of deliveries. */
@Description("One page of deliveries.")
public final class DeliveryConnection extends AbstractConnection<DeliveryView, DeliveryConnection.DeliveryEdge> {

    DeliveryConnection(Slice<DeliveryView> slice, IntSupplier count) {
        super(slice, DeliveryEdge::new, count);
    }

    /** A row of a list of deliveries. */
    @Description("An edge in a list of deliveries.")
    public static final class DeliveryEdge extends AbstractEdge<DeliveryView> {
        DeliveryEdge(Slice.Row<DeliveryView> row) {
            super(row);
        }
    }
}
