package portal.companies.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import portal.companies.CompanyQueries;
import portal.companies.CompanyStatus;

/** Which companies to list. */
@Input("CompanyFilter")
@Description("Which companies to list.")
public record CompanyFilter(
        @Description("Only companies of this status.") CompanyStatus status) {

    CompanyQueries.Filter toFilter() {
        return new CompanyQueries.Filter(status);
    }
}
