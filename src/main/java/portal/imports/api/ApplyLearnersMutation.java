package portal.imports.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.imports.ApplyLearners;
import portal.imports.LearnerPlanView;
import portal.imports.LearnerPlans;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation applyLearners, its input and its payload. */
@GraphQLApi
public class ApplyLearnersMutation {

    @Inject
    ApplyLearners applyLearners;

    @Inject
    LearnerPlans plans;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description(
            "Adds exactly the learners that a plan has identified, all or none; PLAN_STALE if anything that it relied on has changed.")
    public Payload applyLearners(@NonNull @Description("The plan.") Input input) {
        return Payloads.of(() -> plans.find(applyLearners.handle(input.toCommand())), Payload::new);
    }

    @Name("ApplyLearnersInput")
    @Description("Learners to be added as planned.")
    public record Input(
            @NonNull @Id @Description("The plan.") String planId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        ApplyLearners.Command toCommand() {
            return new ApplyLearners.Command(IdType.LEARNER_PLAN.require(planId, "planId"), idempotencyKey);
        }
    }

    @Name("ApplyLearnersPayload")
    @Description("The answer to applyLearners.")
    public record Payload(
            @Description("The plan, applied.") LearnerPlanView plan,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
