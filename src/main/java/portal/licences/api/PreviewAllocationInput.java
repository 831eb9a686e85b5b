package portal.licences.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.licences.AllocationPreview;
import portal.licences.PreviewAllocation;

/** What previewAllocation takes. */
@Input("PreviewAllocationInput")
@Description("An allocation to try out.")
public record PreviewAllocationInput(
        @NonNull @Description("How many learners would get a licence, 1 to 1,000.")
        Integer count,

        @Id @Description("The assignment to take the licences from; by default the active one with the latest end.")
        String assignmentId,

        @Id @Description("The product; may be left out where there are licences of one.")
        String productId) {

    AllocationPreview run(PreviewAllocation preview) {
        return preview.handle(
                assignmentId == null ? null : IdType.ASSIGNMENT.require(assignmentId, "assignmentId"),
                productId == null ? null : IdType.PRODUCT.require(productId, "productId"),
                count);
    }
}
