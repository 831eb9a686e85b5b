package portal.members.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.partners.PartnerView;

/** The answer to the mutation of the same name. */
@Description("The answer to inviteFirstManagerAgain.")
public record InviteFirstManagerAgainPayload(
        @Description("The partner.") PartnerView partner,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {}
