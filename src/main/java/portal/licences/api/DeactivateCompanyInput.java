package portal.licences.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.licences.DeactivateCompany;

/** What deactivateCompany takes. */
@Input("DeactivateCompanyInput")
@Description("The company with which business ends.")
public record DeactivateCompanyInput(
        @NonNull @Id @Description("The company.") String companyId,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    DeactivateCompany.Command toCommand() {
        return new DeactivateCompany.Command(IdType.COMPANY.require(companyId, "companyId"), idempotencyKey);
    }
}
