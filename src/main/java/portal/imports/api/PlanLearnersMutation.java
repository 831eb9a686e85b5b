package portal.imports.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.imports.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.tenancy.*;

/** The mutation planLearners, its input and its payload. */
@GraphQLApi
public class PlanLearnersMutation {

    @Inject
    PlanLearners planLearners;

    @Inject
    LearnerPlans plans;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description("Determines which rows of an uploaded file are learners to add. Nothing is changed.")
    public Payload planLearners(@NonNull @Description("The file and its columns.") Input input) {
        return Payloads.of(() -> plans.find(planLearners.handle(input.toCommand())), Payload::new);
    }

    @Name("PlanLearnersInput")
    @Description("An uploaded file with learners to add.")
    public record Input(
            @NonNull @Id @Description("The upload id returned when the file was uploaded.")
            String uploadId,

            @NonNull @Description("The position of the column with the e-mail addresses; the first is 1.")
            Integer emailColumn,

            @NonNull @Description("The position of the column with the names; the first is 1.")
            Integer nameColumn,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        PlanLearners.Command toCommand() {
            return new PlanLearners.Command(
                    IdType.CSV_UPLOAD.require(uploadId, "uploadId"), emailColumn, nameColumn, idempotencyKey);
        }
    }

    @Name("PlanLearnersPayload")
    @Description("Payload of planLearners.")
    public record Payload(
            @Description("The plan.") LearnerPlanView plan,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
