package portal.managemode.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.page.SortDirection;
import portal.managemode.PartnerAccessRequestSort;

/** Sort order for partner access requests. */
@Input("PartnerAccessRequestOrder")
@Description("Sort order for partner access requests.")
public record PartnerAccessRequestOrder(
        @NonNull @Description("The field to sort by.") PartnerAccessRequestSort field,
        @NonNull @Description("The sort direction.") SortDirection direction) {}
