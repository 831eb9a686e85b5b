package portal.companies.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import portal.companies.CompanyQueries;
import portal.companies.CompanyStatus;

/** Filter for companies. */
@Input("CompanyFilter")
@Description("Filter for companies.")
public record CompanyFilter(
        @Description("Only companies with this status.") CompanyStatus status,

        @Description("Only companies in this time zone, for example Europe/Berlin.")
        String timeZone,

        @Description("Only companies whose name or account number begins with this text, ignoring case.")
        String text) {

    CompanyQueries.Filter toFilter() {
        return new CompanyQueries.Filter(status, timeZone, text);
    }
}
