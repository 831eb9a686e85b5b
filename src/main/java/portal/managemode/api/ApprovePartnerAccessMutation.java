package portal.managemode.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.managemode.ApprovePartnerAccess;
import portal.managemode.PartnerAccessRequestQueries;
import portal.managemode.PartnerAccessRequestView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

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
            "Lets a partner manager who asked in, for 24 hours unless the portal is set otherwise. A mail says so.")
    public Payload approvePartnerAccess(@NonNull @Description("The request.") Input input) {
        return Payloads.of(() -> requests.find(approvePartnerAccess.handle(input.toCommand())), Payload::new);
    }

    @Name("ApprovePartnerAccessInput")
    @Description("Whom to let in.")
    public record Input(
            @NonNull @Id @Description("The request.") String partnerAccessRequestId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        ApprovePartnerAccess.Command toCommand() {
            return new ApprovePartnerAccess.Command(
                    IdType.PARTNER_ACCESS_REQUEST.require(partnerAccessRequestId, "partnerAccessRequestId"),
                    idempotencyKey);
        }
    }

    @Name("ApprovePartnerAccessPayload")
    @Description("The answer to approvePartnerAccess.")
    public record Payload(
            @Description("The request.") PartnerAccessRequestView partnerAccessRequest,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
