package portal.orders;

import org.eclipse.microprofile.graphql.Description;

/**
 * The status of an order. REQUESTED goes to ASSIGNED, REJECTED or WITHDRAWN; ASSIGNED goes to REFUNDED; nothing else.
 */
@Description("The status of an order.")
public enum OrderStatus {
    @Description("The order is waiting for the partner's decision.")
    REQUESTED,
    @Description("The order's licences have been granted.")
    ASSIGNED,
    @Description("The partner rejected the order.")
    REJECTED,
    @Description("The company withdrew the order.")
    WITHDRAWN,
    @Description("The order was refunded and its licences were revoked.")
    REFUNDED
}
