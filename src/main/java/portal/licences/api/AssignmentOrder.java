package portal.licences.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.licences.AssignmentSort;

/** How to sort assignments. */
@Input("AssignmentOrder")
@Description("How to sort assignments.")
public record AssignmentOrder(
        @NonNull @Description("What to sort by.") AssignmentSort field,
        @NonNull @Description("Which end comes first.") SortDirection direction) {}
