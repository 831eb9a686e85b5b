package portal.companies.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.companies.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.tenancy.*;

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
    @Description("Reactivates a deactivated company.")
    public Payload reactivateCompany(@NonNull @Description("The company.") Input input) {
        return Payloads.of(() -> companies.find(reactivateCompany.handle(input.toCommand())), Payload::new);
    }

    @Name("ReactivateCompanyInput")
    @Description("The company to reactivate.")
    public record Input(
            @NonNull @Id @Description("The company.") String companyId,
            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        ReactivateCompany.Command toCommand() {
            return new ReactivateCompany.Command(IdType.COMPANY.require(companyId, "companyId"), idempotencyKey);
        }
    }

    @Name("ReactivateCompanyPayload")
    @Description("Payload of reactivateCompany.")
    public record Payload(
            @Description("The active company.") CompanyView company,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
