package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.members.InviteFirstManagerAgain;
import portal.partners.PartnerQueries;
import portal.partners.PartnerView;
import portal.tenancy.*;

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
            "Resends the invitation of a partner's first manager. Possible until a manager of the partner has signed in.")
    public Payload inviteFirstManagerAgain(@NonNull @Description("The partner.") Input input) {
        return Payloads.of(() -> partners.find(inviteFirstManagerAgain.handle(input.toCommand())), Payload::new);
    }

    @Name("InviteFirstManagerAgainInput")
    @Description("The partner whose first manager is invited again.")
    public record Input(
            @NonNull @Id @Description("The partner.") String partnerId,
            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        InviteFirstManagerAgain.Command toCommand() {
            return new InviteFirstManagerAgain.Command(IdType.PARTNER.require(partnerId, "partnerId"), idempotencyKey);
        }
    }

    @Name("InviteFirstManagerAgainPayload")
    @Description("Payload of inviteFirstManagerAgain.")
    public record Payload(
            @Description("The partner.") PartnerView partner,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
