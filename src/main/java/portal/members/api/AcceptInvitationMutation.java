package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
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
    @Description("Accepts an invitation to a further organisation. Can be repeated as it is.")
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
    @Description("The payload of acceptInvitation.")
    public record Payload(
            @Description("The membership that you can act through from now on.")
            ViewerMembership membership,

            @NonNull @Description("Errors that prevented the mutation; empty if it succeeded.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
