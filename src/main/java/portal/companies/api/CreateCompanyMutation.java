package portal.companies.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.companies.*;
import portal.kernel.api.*;
import portal.partners.api.ManagerInput;
import portal.tenancy.*;

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
            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        CreateCompany.Command toCommand() {
            return new CreateCompany.Command(name, timeZone, language, manager.toFirstManager(), idempotencyKey);
        }
    }

    @Name("CreateCompanyPayload")
    @Description("Payload of createCompany.")
    public record Payload(
            @Description("The new company.") CompanyView company,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
