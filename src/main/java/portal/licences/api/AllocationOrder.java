package portal.licences.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.licences.AllocationSort;

/** How to sort allocations. */
@Input("AllocationOrder")
@Description("How to sort allocations.")
public record AllocationOrder(
        @NonNull @Description("What to sort by.") AllocationSort field,
        @NonNull @Description("Which end comes first.") SortDirection direction) {}
