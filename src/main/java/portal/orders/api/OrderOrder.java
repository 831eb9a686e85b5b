package portal.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.orders.OrderSort;

/** Sort order for orders. */
@Input("OrderOrder")
@Description("Sort order for orders.")
public record OrderOrder(
        @NonNull @Description("The field to sort by.") OrderSort field,
        @NonNull @Description("The sort direction.") SortDirection direction) {}
