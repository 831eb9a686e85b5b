package portal.managemode.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.managemode.ManageSessionSort;

/** How to sort manage sessions. */
@Input("ManageSessionOrder")
@Description("How to sort manage sessions.")
public record ManageSessionOrder(
        @NonNull @Description("What to sort by.") ManageSessionSort field,
        @NonNull @Description("Which end comes first.") SortDirection direction) {}
