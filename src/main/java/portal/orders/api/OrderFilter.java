package portal.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.IdType;
import portal.orders.OrderQueries;
import portal.orders.OrderStatus;

/** Which orders to list. */
@Input("OrderFilter")
@Description("Which orders to list.")
public record OrderFilter(
        @Description("Only orders of this status.") OrderStatus status,
        @Id @Description("Only orders of this company.") String companyId) {

    OrderQueries.Filter toFilter() {
        return new OrderQueries.Filter(status, companyId == null ? null : IdType.COMPANY.orNone(companyId));
    }
}
