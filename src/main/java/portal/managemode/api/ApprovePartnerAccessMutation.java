package portal.managemode.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.managemode.*;
import portal.tenancy.*;

/** The mutation approvePartnerAccess, its input and its payload. */
@GraphQLApi
public class ApprovePartnerAccessMutation {

    @Inject
    ApprovePartnerAccess approvePartnerAccess;

    @Inject
    PartnerAccessRequestQueries requests;

    @Mutation
    @NonNull
    @Allowed(Permission.DECIDE_PARTNER_ACCESS)
    @Description(
            "Approves a partner manager's request to enter manage mode. The approval is valid for 24 hours by default. The partner manager is notified by e-mail.")
    public Payload approvePartnerAccess(@NonNull @Description("The request.") Input input) {
        return Payloads.of(() -> requests.find(approvePartnerAccess.handle(input.toCommand())), Payload::new);
    }

    @Name("ApprovePartnerAccessInput")
    @Description("The request to approve.")
    public record Input(
            @NonNull @Id @Description("The request.") String partnerAccessRequestId,
            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        ApprovePartnerAccess.Command toCommand() {
            return new ApprovePartnerAccess.Command(
                    IdType.PARTNER_ACCESS_REQUEST.require(partnerAccessRequestId, "partnerAccessRequestId"),
                    idempotencyKey);
        }
    }

    @Name("ApprovePartnerAccessPayload")
    @Description("Payload of approvePartnerAccess.")
    public record Payload(
            @Description("The request.") PartnerAccessRequestView partnerAccessRequest,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
