package portal.imports.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.imports.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.tenancy.*;

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
    @Description(
            "Determines which rows of an uploaded file are learners whose licence can be renewed. Nothing is reserved or changed.")
    public Payload planRenewal(@NonNull @Description("The file and the assignment to use.") Input input) {
        return Payloads.of(() -> plans.find(planRenewal.handle(input.toCommand())), Payload::new);
    }

    @Name("PlanRenewalInput")
    @Description("An uploaded file with learners whose licences are to be renewed.")
    public record Input(
            @NonNull @Id @Description("The upload id returned when the file was uploaded.")
            String uploadId,

            @NonNull @Description("The position of the column with the e-mail addresses; the first is 1.")
            Integer column,

            @NonNull @Id @Description("The product whose expired licences are renewed.")
            String productId,

            @NonNull @Id @Description("The assignment to take the new licences from.")
            String assignmentId,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

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
    @Description("Payload of planRenewal.")
    public record Payload(
            @Description("The plan.") RenewalPlanView plan,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
