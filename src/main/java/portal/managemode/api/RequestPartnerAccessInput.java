package portal.managemode.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.managemode.RequestPartnerAccess;

/** What requestPartnerAccess takes. */
@Input("RequestPartnerAccessInput")
@Description("Which company to ask, and why.")
public record RequestPartnerAccessInput(
        @NonNull @Id @Description("The company.") String companyId,

        @NonNull @Description("Why, for the company to read: 5 to 500 characters.")
        String reason,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    RequestPartnerAccess.Command toCommand() {
        return new RequestPartnerAccess.Command(IdType.COMPANY.require(companyId, "companyId"), reason, idempotencyKey);
    }
}
