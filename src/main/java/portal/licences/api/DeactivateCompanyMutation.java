package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.licences.DeactivateCompany;
import portal.tenancy.*;

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
    @Description("Deactivates a company. All its licences must have expired and all its orders must be decided.")
    public Payload deactivateCompany(@NonNull @Description("The company.") Input input) {
        return Payloads.of(() -> companies.find(deactivateCompany.handle(input.toCommand())), Payload::new);
    }

    @Name("DeactivateCompanyInput")
    @Description("The company to deactivate.")
    public record Input(
            @NonNull @Id @Description("The company.") String companyId,
            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        DeactivateCompany.Command toCommand() {
            return new DeactivateCompany.Command(IdType.COMPANY.require(companyId, "companyId"), idempotencyKey);
        }
    }

    @Name("DeactivateCompanyPayload")
    @Description("Payload of deactivateCompany.")
    public record Payload(
            @Description("The deactivated company.") CompanyView company,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
