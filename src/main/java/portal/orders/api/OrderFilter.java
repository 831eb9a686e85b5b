package portal.orders.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.kernel.ChosenValues;
import portal.kernel.IdType;
import portal.orders.OrderQueries;
import portal.orders.OrderStatus;
import portal.orders.OrderTab;

/** Filter for orders. */
@Input("OrderFilter")
@Description("Filter for orders; all conditions must match.")
public record OrderFilter(
        @Description("Only orders in this tab.") OrderTab tab,

        @Description("Only orders with this status.") OrderStatus status,

        @Description("Only orders with one of these statuses.")
        List<OrderStatus> statuses,

        @Id @Description("Only orders of this company.") String companyId,
        @Id @Description("Only orders of this product.") String productId,

        @Description("Only orders placed at or after this time.")
        Instant requestedFrom,

        @Description("Only orders placed before this time.") Instant requestedBefore,

        @Description("Only the order with this number, or orders with this purchase-order number.")
        String number,

        @Description(
                "Full-text search: only orders that contain every given word, or a word starting with it, in their number, purchase-order number, company name or requester name. At most 8 words and 100 characters.")
        String text) {

    OrderQueries.Filter toFilter() {
        return new OrderQueries.Filter(
                tab,
                status,
                statuses == null ? null : ChosenValues.distinct(statuses, "statuses"),
                companyId == null ? null : IdType.COMPANY.orNone(companyId),
                productId == null ? null : IdType.PRODUCT.orNone(productId),
                requestedFrom,
                requestedBefore,
                number,
                text);
    }
}
