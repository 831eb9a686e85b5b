package portal.companies.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.companies.CreateCompany;
import portal.partners.api.ManagerInput;

/** What createCompany takes. */
@Input("CreateCompanyInput")
@Description("A new customer company.")
public record CreateCompanyInput(
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
