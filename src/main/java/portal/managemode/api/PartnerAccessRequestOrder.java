package portal.managemode.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.managemode.PartnerAccessRequestSort;

/** How to sort requests to be let in. */
@Input("PartnerAccessRequestOrder")
@Description("How to sort requests to be let in.")
public record PartnerAccessRequestOrder(
        @NonNull @Description("What to sort by.") PartnerAccessRequestSort field,
        @NonNull @Description("Which end comes first.") SortDirection direction) {}
