package portal.licences.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.licences.AllocationSort;

/** Sort order for allocations. */
@Input("AllocationOrder")
@Description("Sort order for allocations.")
public record AllocationOrder(
        @NonNull @Description("The field to sort by.") AllocationSort field,
        @NonNull @Description("The sort direction.") SortDirection direction) {}
