package portal.members.api;

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
import portal.members.InviteFirstManagerAgain;
import portal.partners.PartnerQueries;
import portal.partners.PartnerView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation inviteFirstManagerAgain, its input and its payload. */
@GraphQLApi
public class InviteFirstManagerAgainMutation {

    @Inject
    InviteFirstManagerAgain inviteFirstManagerAgain;

    @Inject
    PartnerQueries partners;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_PARTNERS)
    @Description(
            "Sends a partner's first manager the invitation again, as long as nobody has come to manage the partner.")
    public Payload inviteFirstManagerAgain(@NonNull @Description("Whose first manager.") Input input) {
        return Payloads.of(() -> partners.find(inviteFirstManagerAgain.handle(input.toCommand())), Payload::new);
    }

    @Name("InviteFirstManagerAgainInput")
    @Description("Whose first manager is invited again.")
    public record Input(
            @NonNull @Id @Description("The partner.") String partnerId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        InviteFirstManagerAgain.Command toCommand() {
            return new InviteFirstManagerAgain.Command(IdType.PARTNER.require(partnerId, "partnerId"), idempotencyKey);
        }
    }

    @Name("InviteFirstManagerAgainPayload")
    @Description("The answer to inviteFirstManagerAgain.")
    public record Payload(
            @Description("The partner.") PartnerView partner,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
