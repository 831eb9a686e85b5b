package portal.managemode.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.managemode.ManageSessionSort;

/** Sort order for manage sessions. */
@Input("ManageSessionOrder")
@Description("Sort order for manage sessions.")
public record ManageSessionOrder(
        @NonNull @Description("The field to sort by.") ManageSessionSort field,
        @NonNull @Description("The sort direction.") SortDirection direction) {}
