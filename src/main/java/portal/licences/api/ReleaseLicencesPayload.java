package portal.licences.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.licences.AllocationView;

/** The answer to the mutation of the same name. */
@Description("The answer to releaseLicences.")
public record ReleaseLicencesPayload(
        @Description("The released allocations, in the order named.")
        List<@NonNull AllocationView> allocations,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}
