package portal.managemode.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.companies.CompanyView;
import portal.kernel.api.UserError;

/** The answer to the mutation of the same name. */
@Description("The answer to setPartnerAccess.")
public record SetPartnerAccessPayload(
        @Description("Your company.") CompanyView company,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}
