package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.licences.DeactivateCompany;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation deactivateCompany, its input and its payload. */
@GraphQLApi
public class DeactivateCompanyMutation {

    @Inject
    DeactivateCompany deactivateCompany;

    @Inject
    CompanyQueries companies;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_COMPANIES)
    @Description("Ends new business with a company all of whose licences have expired and whose orders are decided.")
    public Payload deactivateCompany(@NonNull @Description("The company.") Input input) {
        return Payloads.of(() -> companies.find(deactivateCompany.handle(input.toCommand())), Payload::new);
    }

    @Name("DeactivateCompanyInput")
    @Description("The company with which business ends.")
    public record Input(
            @NonNull @Id @Description("The company.") String companyId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        DeactivateCompany.Command toCommand() {
            return new DeactivateCompany.Command(IdType.COMPANY.require(companyId, "companyId"), idempotencyKey);
        }
    }

    @Name("DeactivateCompanyPayload")
    @Description("The answer to deactivateCompany.")
    public record Payload(
            @Description("The deactivated company.") CompanyView company,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
