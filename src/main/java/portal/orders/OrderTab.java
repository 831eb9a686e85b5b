package portal.orders;

import org.eclipse.microprofile.graphql.Description;

/** The tabs of the list of orders. */
@Description("How the portals divide the list of orders.")
public enum OrderTab {
    @Description("Orders that you placed yourself.")
    MY,
    @Description("Orders that wait for the partner's decision.")
    REQUESTED,
    @Description("Orders whose licences are granted.")
    ASSIGNED,
    @Description("Orders that were rejected, withdrawn or refunded.")
    CLOSED
}
