package portal.licences.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.licences.AllocationPreview;
import portal.licences.PreviewAllocation;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The query previewAllocation, its input and its payload. */
@GraphQLApi
public class PreviewAllocationQuery {

    @Inject
    PreviewAllocation previewAllocation;

    @Query
    @NonNull
    @Allowed(Permission.WRITE_LEARNERS)
    @Description("Shows where licences would come from and when they would end. Nothing is reserved.")
    public Payload previewAllocation(@NonNull @Description("The allocation to try out.") Input input) {
        return Payloads.of(() -> input.run(previewAllocation), Payload::new);
    }

    @Name("PreviewAllocationInput")
    @Description("An allocation to try out.")
    public record Input(
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

    @Name("PreviewAllocationPayload")
    @Description("The answer to previewAllocation.")
    public record Payload(
            @Description("What allocating would do.") AllocationPreview preview,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
