package portal.imports.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.imports.ApplyRenewal;
import portal.kernel.IdType;

/** What applyRenewal takes. */
@Input("ApplyRenewalInput")
@Description("Learners to be renewed as planned.")
public record ApplyRenewalInput(
        @NonNull @Id @Description("The plan.") String planId,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    ApplyRenewal.Command toCommand() {
        return new ApplyRenewal.Command(IdType.RENEWAL_PLAN.require(planId, "planId"), idempotencyKey);
    }
}
