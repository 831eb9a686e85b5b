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

/** Which orders to list. */
@Input("OrderFilter")
@Description("Which orders to list; all conditions hold together.")
public record OrderFilter(
        @Description("Only orders of this tab.") OrderTab tab,

        @Description("Only orders of this status.") OrderStatus status,

        @Description("Only orders of one of these statuses.")
        List<OrderStatus> statuses,

        @Id @Description("Only orders of this company.") String companyId,
        @Id @Description("Only orders of this product.") String productId,

        @Description("Only orders placed at this instant or later.")
        Instant requestedFrom,

        @Description("Only orders placed before this instant.")
        Instant requestedBefore,

        @Description("Only the order of this number, or orders of this purchase-order number.")
        String number,

        @Description(
                "Only orders with all of these words, or words that begin so, in their number, purchase-order number, company's name or requester's name. At most 8 words and 100 characters.")
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
