package portal.members.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.kernel.api.UserError;
import portal.members.Confirmation;
import portal.tenancy.OrgType;
import portal.tenancy.Role;

/** The answer to the mutation of the same name. */
@Description("The answer to confirmIntegration.")
public record ConfirmIntegrationPayload(
        @Description("The membership that the integration acts through from now on.")
        ViewerMembership membership,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {

    static ConfirmIntegrationPayload of(Confirmation confirmation, List<UserError> errors) {
        return new ConfirmIntegrationPayload(confirmation == null ? null : membership(confirmation), errors);
    }

    private static ViewerMembership membership(Confirmation confirmation) {
        return new ViewerMembership(
                IdType.MEMBER.encode(confirmation.memberId()),
                OrgType.PARTNER,
                confirmation.organisation(),
                List.of(Role.INTEGRATION));
    }
}
