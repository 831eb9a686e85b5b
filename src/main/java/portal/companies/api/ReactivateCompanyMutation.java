package portal.companies.api;

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
import portal.companies.ReactivateCompany;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation reactivateCompany, its input and its payload. */
@GraphQLApi
public class ReactivateCompanyMutation {

    @Inject
    ReactivateCompany reactivateCompany;

    @Inject
    CompanyQueries companies;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_COMPANIES)
    @Description("Takes up business with a deactivated company again.")
    public Payload reactivateCompany(@NonNull @Description("The company.") Input input) {
        return Payloads.of(() -> companies.find(reactivateCompany.handle(input.toCommand())), Payload::new);
    }

    @Name("ReactivateCompanyInput")
    @Description("The company with which business is taken up again.")
    public record Input(
            @NonNull @Id @Description("The company.") String companyId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        ReactivateCompany.Command toCommand() {
            return new ReactivateCompany.Command(IdType.COMPANY.require(companyId, "companyId"), idempotencyKey);
        }
    }

    @Name("ReactivateCompanyPayload")
    @Description("The answer to reactivateCompany.")
    public record Payload(
            @Description("The active company.") CompanyView company,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
