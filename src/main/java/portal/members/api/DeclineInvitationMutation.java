package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.members.AnswerInvitation;
import portal.tenancy.AllowedToAnyone;

/** The mutation declineInvitation, its input and its payload. */
@GraphQLApi
public class DeclineInvitationMutation {

    @Inject
    AnswerInvitation answerInvitation;

    @Mutation
    @NonNull
    @AllowedToAnyone
    @Description("Declines an invitation to another organisation. Safe to retry.")
    public Payload declineInvitation(@NonNull @Description("The invitation.") Input input) {
        return Payloads.of(() -> ViewerInvitation.of(answerInvitation.decline(input.member())), Payload::new);
    }

    @Name("DeclineInvitationInput")
    @Description("The invitation to decline.")
    public record Input(
            @NonNull @Id @Description("The invitation's member id, as viewer { invitations { memberId } } lists it.")
            String memberId) {

        UUID member() {
            return IdType.MEMBER.orNone(memberId);
        }
    }

    @Name("DeclineInvitationPayload")
    @Description("Payload of declineInvitation.")
    public record Payload(
            @Description("The invitation that you declined.")
            ViewerInvitation invitation,

            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
