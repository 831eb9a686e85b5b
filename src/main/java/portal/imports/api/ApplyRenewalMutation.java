package portal.imports.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.imports.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.tenancy.*;

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
            "Renews the licences of exactly the learners identified by a plan, all or none. Fails with PLAN_STALE if the underlying data has changed.")
    public Payload applyRenewal(@NonNull @Description("The plan.") Input input) {
        return Payloads.of(() -> plans.find(applyRenewal.handle(input.toCommand())), Payload::new);
    }

    @Name("ApplyRenewalInput")
    @Description("A plan to apply.")
    public record Input(
            @NonNull @Id @Description("The plan.") String planId,
            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        ApplyRenewal.Command toCommand() {
            return new ApplyRenewal.Command(IdType.RENEWAL_PLAN.require(planId, "planId"), idempotencyKey);
        }
    }

    @Name("ApplyRenewalPayload")
    @Description("Payload of applyRenewal.")
    public record Payload(
            @Description("The applied plan.") RenewalPlanView plan,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
