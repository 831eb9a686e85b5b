package portal.imports.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.imports.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.tenancy.*;

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
            "Adds exactly the learners identified by a plan, all or none. Fails with PLAN_STALE if the underlying data has changed.")
    public Payload applyLearners(@NonNull @Description("The plan.") Input input) {
        return Payloads.of(() -> plans.find(applyLearners.handle(input.toCommand())), Payload::new);
    }

    @Name("ApplyLearnersInput")
    @Description("A plan to apply.")
    public record Input(
            @NonNull @Id @Description("The plan.") String planId,
            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        ApplyLearners.Command toCommand() {
            return new ApplyLearners.Command(IdType.LEARNER_PLAN.require(planId, "planId"), idempotencyKey);
        }
    }

    @Name("ApplyLearnersPayload")
    @Description("Payload of applyLearners.")
    public record Payload(
            @Description("The applied plan.") LearnerPlanView plan,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
