package portal.orders;

import org.eclipse.microprofile.graphql.Description;

/** The tabs of the list of orders. */
@Description("The tabs by which the portals group orders.")
public enum OrderTab {
    @Description("Orders that you placed yourself.")
    MY,
    @Description("Orders waiting for the partner's decision.")
    REQUESTED,
    @Description("Assigned orders.")
    ASSIGNED,
    @Description("Orders that were rejected, withdrawn or refunded.")
    CLOSED
}
