package portal.orders;

import org.eclipse.microprofile.graphql.Description;

/**
 * The status of an order. REQUESTED goes to ASSIGNED, REJECTED or WITHDRAWN; ASSIGNED goes to REFUNDED; nothing else.
 */
@Description("Where an order stands.")
public enum OrderStatus {
    @Description("Waiting for the partner's decision.")
    REQUESTED,
    @Description("Its licences are granted.")
    ASSIGNED,
    @Description("The partner declined it.")
    REJECTED,
    @Description("The company took it back.")
    WITHDRAWN,
    @Description("Its licences were taken back and paid back.")
    REFUNDED
}
