package portal.imports.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.imports.LearnerPlanView;
import portal.imports.LearnerPlans;
import portal.imports.PlanLearners;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

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
    @Description("Finds out which rows of an uploaded file are learners to be added. Nothing is changed.")
    public Payload planLearners(@NonNull @Description("The file and its columns.") Input input) {
        return Payloads.of(() -> plans.find(planLearners.handle(input.toCommand())), Payload::new);
    }

    @Name("PlanLearnersInput")
    @Description("Learners to be added from an uploaded file.")
    public record Input(
            @NonNull @Id @Description("The file, as its upload answered.")
            String uploadId,

            @NonNull @Description("The position of the column with the e-mail addresses; the first is 1.")
            Integer emailColumn,

            @NonNull @Description("The position of the column with the names; the first is 1.")
            Integer nameColumn,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        PlanLearners.Command toCommand() {
            return new PlanLearners.Command(
                    IdType.CSV_UPLOAD.require(uploadId, "uploadId"), emailColumn, nameColumn, idempotencyKey);
        }
    }

    @Name("PlanLearnersPayload")
    @Description("The answer to planLearners.")
    public record Payload(
            @Description("The plan.") LearnerPlanView plan,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
