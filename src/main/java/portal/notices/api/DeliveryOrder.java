package portal.notices.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.notices.DeliverySort;

/** How to sort deliveries. */
@Input("DeliveryOrder")
@Description("How to sort deliveries.")
public record DeliveryOrder(
        @NonNull @Description("What to sort by.") DeliverySort field,
        @NonNull @Description("Which end comes first.") SortDirection direction) {}
