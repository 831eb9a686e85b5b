package portal.licences.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.licences.AssignmentSort;

/** Sort order for assignments. */
@Input("AssignmentOrder")
@Description("Sort order for assignments.")
public record AssignmentOrder(
        @NonNull @Description("The field to sort by.") AssignmentSort field,
        @NonNull @Description("The sort direction.") SortDirection direction) {}
