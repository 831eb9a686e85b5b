package portal.imports.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.imports.PlanRenewal;
import portal.imports.RenewalPlanView;
import portal.imports.RenewalPlans;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation planRenewal, its input and its payload. */
@GraphQLApi
public class PlanRenewalMutation {

    @Inject
    PlanRenewal planRenewal;

    @Inject
    RenewalPlans plans;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description("Finds out which rows of an uploaded file are learners to be renewed. Nothing is reserved or changed.")
    public Payload planRenewal(@NonNull @Description("The file, and where the licences come from.") Input input) {
        return Payloads.of(() -> plans.find(planRenewal.handle(input.toCommand())), Payload::new);
    }

    @Name("PlanRenewalInput")
    @Description("A renewal by an uploaded file.")
    public record Input(
            @NonNull @Id @Description("The file, as its upload answered.")
            String uploadId,

            @NonNull @Description("The position of the column with the e-mail addresses; the first is 1.")
            Integer column,

            @NonNull @Id @Description("The product whose expired licences are renewed.")
            String productId,

            @NonNull @Id @Description("The assignment to take the new licences from.")
            String assignmentId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        PlanRenewal.Command toCommand() {
            return new PlanRenewal.Command(
                    IdType.CSV_UPLOAD.require(uploadId, "uploadId"),
                    column,
                    IdType.PRODUCT.require(productId, "productId"),
                    IdType.ASSIGNMENT.require(assignmentId, "assignmentId"),
                    idempotencyKey);
        }
    }

    @Name("PlanRenewalPayload")
    @Description("The answer to planRenewal.")
    public record Payload(
            @Description("The plan.") RenewalPlanView plan,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
