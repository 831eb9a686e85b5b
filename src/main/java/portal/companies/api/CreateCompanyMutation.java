package portal.companies.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.companies.CompanyQueries;
import portal.companies.CompanyView;
import portal.companies.CreateCompany;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.partners.api.ManagerInput;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation createCompany, its input and its payload. */
@GraphQLApi
public class CreateCompanyMutation {

    @Inject
    CreateCompany createCompany;

    @Inject
    CompanyQueries companies;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_COMPANIES)
    @Description("Creates a customer company and invites its first manager.")
    public Payload createCompany(@NonNull @Description("The new company.") Input input) {
        return Payloads.of(() -> companies.find(createCompany.handle(input.toCommand())), Payload::new);
    }

    @Name("CreateCompanyInput")
    @Description("A new customer company.")
    public record Input(
            @NonNull @Description("The company's name, at most 200 characters.")
            String name,

            @NonNull @Description("The time zone that decides when its licences end, for example Europe/Berlin.")
            String timeZone,

            @Description("The language of the company, for example en.")
            String language,

            @NonNull @Description("Its first manager.") ManagerInput manager,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        CreateCompany.Command toCommand() {
            return new CreateCompany.Command(name, timeZone, language, manager.toFirstManager(), idempotencyKey);
        }
    }

    @Name("CreateCompanyPayload")
    @Description("The answer to createCompany.")
    public record Payload(
            @Description("The new company.") CompanyView company,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
