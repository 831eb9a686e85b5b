package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import portal.kernel.api.Payloads;
import portal.members.AnswerInvitation;
import portal.members.InvitationConfig;
import portal.members.LeaveOrganisation;
import portal.members.MemberQueries;
import portal.tenancy.Allowed;
import portal.tenancy.AllowedToAnyone;
import portal.tenancy.CurrentScope;
import portal.tenancy.Invitations;
import portal.tenancy.Permission;

/** The decisions of a person about memberships of their own. */
@GraphQLApi
public class InvitationApi {

    @Inject
    Invitations invitations;

    @Inject
    AnswerInvitation answerInvitation;

    @Inject
    LeaveOrganisation leaveOrganisation;

    @Inject
    MemberQueries members;

    @Inject
    CurrentScope currentScope;

    @Inject
    InvitationConfig config;

    @NonNull
    @Description(
            "Invitations that wait for your answer, the oldest first, at most 20; further ones follow when you have answered some. None in manage mode or for a service account.")
    public List<@NonNull ViewerInvitation> invitations(@Source Viewer viewer) {
        return invitations.findPerson().stream()
                .flatMap(person -> invitations.open(person, config.pendingPerPerson()).stream())
                .map(ViewerInvitation::of)
                .toList();
    }

    @Mutation
    @NonNull
    @AllowedToAnyone
    @Description("Accepts an invitation to a further organisation. Can be repeated as it is.")
    public AcceptInvitationPayload acceptInvitation(
            @NonNull @Description("The invitation.") AcceptInvitationInput input) {
        return Payloads.of(
                () -> ViewerMembership.of(answerInvitation.accept(input.member())), AcceptInvitationPayload::new);
    }

    @Mutation
    @NonNull
    @AllowedToAnyone
    @Description("Declines an invitation to a further organisation. Can be repeated as it is.")
    public DeclineInvitationPayload declineInvitation(
            @NonNull @Description("The invitation.") DeclineInvitationInput input) {
        return Payloads.of(
                () -> ViewerInvitation.of(answerInvitation.decline(input.member())), DeclineInvitationPayload::new);
    }

    @Mutation
    @NonNull
    @Allowed(Permission.LEAVE_ORGANISATION)
    @Description("Ends the membership that you act through, at once. The last manager stays.")
    public LeaveOrganisationPayload leaveOrganisation(
            @NonNull @Description("The membership.") LeaveOrganisationInput input) {
        return Payloads.of(
                () -> members.find(leaveOrganisation.handle(input.toCommand())), LeaveOrganisationPayload::new);
    }
}
