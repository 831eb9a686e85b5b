package portal.orders.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.orders.OrderSort;

/** How to sort orders. */
@Input("OrderOrder")
@Description("How to sort orders.")
public record OrderOrder(
        @NonNull @Description("What to sort by.") OrderSort field,
        @NonNull @Description("Which end comes first.") SortDirection direction) {}
