package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.licences.AllocationPreview;
import portal.licences.PreviewAllocation;
import portal.tenancy.*;

/** The query previewAllocation, its input and its payload. */
@GraphQLApi
public class PreviewAllocationQuery {

    @Inject
    PreviewAllocation previewAllocation;

    @Query
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description("Shows which assignment licences would come from and when they would end. Nothing is reserved.")
    public Payload previewAllocation(@NonNull @Description("The allocation to preview.") Input input) {
        return Payloads.of(() -> input.run(previewAllocation), Payload::new);
    }

    @Name("PreviewAllocationInput")
    @Description("An allocation to preview.")
    public record Input(
            @NonNull @Description("Number of learners who would receive a licence. Between 1 and 1,000.")
            Integer count,

            @Id
            @Description("The assignment to take the licences from; defaults to the active one with the latest expiry.")
            String assignmentId,

            @Id @Description("The product; optional if the company has licences of only one product.")
            String productId) {

        AllocationPreview run(PreviewAllocation preview) {
            return preview.handle(
                    assignmentId == null ? null : IdType.ASSIGNMENT.require(assignmentId, "assignmentId"),
                    productId == null ? null : IdType.PRODUCT.require(productId, "productId"),
                    count);
        }
    }

    @Name("PreviewAllocationPayload")
    @Description("Payload of previewAllocation.")
    public record Payload(
            @Description("The preview.") AllocationPreview preview,
            @NonNull @Description(Docs.PREVIEW_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
