package portal.imports.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.imports.PlanRenewal;
import portal.kernel.IdType;

/** What planRenewal takes. */
@Input("PlanRenewalInput")
@Description("A renewal by an uploaded file.")
public record PlanRenewalInput(
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
