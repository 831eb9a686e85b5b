package portal.companies.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.companies.CompanySort;
import portal.kernel.page.SortDirection;

/** How to sort companies. */
@Input("CompanyOrder")
@Description("How to sort companies.")
public record CompanyOrder(
        @NonNull @Description("What to sort by.") CompanySort field,
        @NonNull @Description("Which end comes first.") SortDirection direction) {}
