package portal.managemode.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.managemode.PartnerAccessRequestView;

/** The answer to the mutation of the same name. */
@Description("The answer to approvePartnerAccess.")
public record ApprovePartnerAccessPayload(
        @Description("The request.") PartnerAccessRequestView partnerAccessRequest,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}
