package portal.managemode.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.managemode.ApprovePartnerAccess;

/** What approvePartnerAccess takes. */
@Input("ApprovePartnerAccessInput")
@Description("Whom to let in.")
public record ApprovePartnerAccessInput(
        @NonNull @Id @Description("The request.") String partnerAccessRequestId,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    ApprovePartnerAccess.Command toCommand() {
        return new ApprovePartnerAccess.Command(
                IdType.PARTNER_ACCESS_REQUEST.require(partnerAccessRequestId, "partnerAccessRequestId"),
                idempotencyKey);
    }
}
