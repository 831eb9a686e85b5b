package portal.companies.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.companies.ReactivateCompany;
import portal.kernel.IdType;

/** What reactivateCompany takes. */
@Input("ReactivateCompanyInput")
@Description("The company with which business is taken up again.")
public record ReactivateCompanyInput(
        @NonNull @Id @Description("The company.") String companyId,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    ReactivateCompany.Command toCommand() {
        return new ReactivateCompany.Command(IdType.COMPANY.require(companyId, "companyId"), idempotencyKey);
    }
}
