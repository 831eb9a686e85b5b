package portal.licences.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.licences.AllocationPreview;

/** The answer to the mutation of the same name. */
@Description("The answer to previewAllocation.")
public record PreviewAllocationPayload(
        @Description("What allocating would do.") AllocationPreview preview,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}
