package portal.notices.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.notices.DeliverySort;

/** Sort order for deliveries. */
@Input("DeliveryOrder")
@Description("Sort order for deliveries.")
public record DeliveryOrder(
        @NonNull @Description("The field to sort by.") DeliverySort field,
        @NonNull @Description("The sort direction.") SortDirection direction) {}
