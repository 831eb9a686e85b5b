package portal.licences.api;

import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import portal.companies.CompanyQueries;
import portal.kernel.api.Payloads;
import portal.licences.DeactivateCompany;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** What the licences of a company decide about it, over GraphQL. */
@GraphQLApi
public class CompanyLicenceApi {

    @Inject
    DeactivateCompany deactivateCompany;

    @Inject
    CompanyQueries companies;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_COMPANIES)
    @Description("Ends new business with a company all of whose licences have expired and whose orders are decided.")
    public DeactivateCompanyPayload deactivateCompany(
            @NonNull @Description("The company.") DeactivateCompanyInput input) {
        return Payloads.of(
                () -> companies.find(deactivateCompany.handle(input.toCommand())), DeactivateCompanyPayload::new);
    }
}
