package portal.managemode.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.managemode.EnterManageMode;

/** What enterManageMode takes. */
@Input("EnterManageModeInput")
@Description("Which company to manage, and why.")
public record EnterManageModeInput(
        @NonNull @Id @Description("The company.") String companyId,

        @NonNull @Description("Why, for the company to read: 5 to 500 characters.")
        String reason,

        @Description("For how many minutes at most, 1 to 480; 60 if nothing is said.")
        Integer minutes,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    EnterManageMode.Command toCommand() {
        return new EnterManageMode.Command(
                IdType.COMPANY.require(companyId, "companyId"), reason, minutes, idempotencyKey);
    }
}
