package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.members.AnswerInvitation;
import portal.tenancy.AllowedToAnyone;

/** The mutation acceptInvitation, its input and its payload. */
@GraphQLApi
public class AcceptInvitationMutation {

    @Inject
    AnswerInvitation answerInvitation;

    @Mutation
    @NonNull
    @AllowedToAnyone
    @Description("Accepts an invitation to another organisation. Safe to retry.")
    public Payload acceptInvitation(@NonNull @Description("The invitation.") Input input) {
        return Payloads.of(() -> ViewerMembership.of(answerInvitation.accept(input.member())), Payload::new);
    }

    @Name("AcceptInvitationInput")
    @Description("The invitation to accept.")
    public record Input(
            @NonNull @Id @Description("The invitation's member id, as viewer { invitations { memberId } } lists it.")
            String memberId) {

        UUID member() {
            return IdType.MEMBER.orNone(memberId);
        }
    }

    @Name("AcceptInvitationPayload")
    @Description("Payload of acceptInvitation.")
    public record Payload(
            @Description("The membership that you can now use.")
            ViewerMembership membership,

            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
