package portal.imports.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.imports.ApplyLearners;
import portal.kernel.IdType;

/** What applyLearners takes. */
@Input("ApplyLearnersInput")
@Description("Learners to be added as planned.")
public record ApplyLearnersInput(
        @NonNull @Id @Description("The plan.") String planId,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    ApplyLearners.Command toCommand() {
        return new ApplyLearners.Command(IdType.LEARNER_PLAN.require(planId, "planId"), idempotencyKey);
    }
}
