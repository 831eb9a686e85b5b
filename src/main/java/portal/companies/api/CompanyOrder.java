package portal.companies.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.companies.CompanySort;
import portal.kernel.page.SortDirection;

/** Sort order for companies. */
@Input("CompanyOrder")
@Description("Sort order for companies.")
public record CompanyOrder(
        @NonNull @Description("The field to sort by.") CompanySort field,
        @NonNull @Description("The sort direction.") SortDirection direction) {}
