package portal.imports.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.imports.PlanLearners;
import portal.kernel.IdType;

/** What planLearners takes. */
@Input("PlanLearnersInput")
@Description("Learners to be added from an uploaded file.")
public record PlanLearnersInput(
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
