package portal.imports.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.imports.ApplyRenewal;
import portal.imports.RenewalPlanView;
import portal.imports.RenewalPlans;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation applyRenewal, its input and its payload. */
@GraphQLApi
public class ApplyRenewalMutation {

    @Inject
    ApplyRenewal applyRenewal;

    @Inject
    RenewalPlans plans;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description(
            "Renews exactly the learners that a plan has identified, all or none; PLAN_STALE if anything that it relied on has changed.")
    public Payload applyRenewal(@NonNull @Description("The plan.") Input input) {
        return Payloads.of(() -> plans.find(applyRenewal.handle(input.toCommand())), Payload::new);
    }

    @Name("ApplyRenewalInput")
    @Description("Learners to be renewed as planned.")
    public record Input(
            @NonNull @Id @Description("The plan.") String planId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        ApplyRenewal.Command toCommand() {
            return new ApplyRenewal.Command(IdType.RENEWAL_PLAN.require(planId, "planId"), idempotencyKey);
        }
    }

    @Name("ApplyRenewalPayload")
    @Description("The answer to applyRenewal.")
    public record Payload(
            @Description("The plan, applied.") RenewalPlanView plan,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
