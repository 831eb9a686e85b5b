package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.api.*;
import portal.members.*;
import portal.tenancy.*;

/** The mutation inviteMember, its input and its payload. */
@GraphQLApi
public class InviteMemberMutation {

    @Inject
    InviteMember inviteMember;

    @Inject
    MemberQueries members;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_MEMBERS)
    @Description("Invites a person to your organisation by e-mail.")
    public Payload inviteMember(@NonNull @Description("The person to invite.") Input input) {
        return Payloads.of(() -> members.find(inviteMember.handle(input.toCommand())), Payload::new);
    }

    @Name("InviteMemberInput")
    @Description("The person to invite to the current organisation.")
    public record Input(
            @NonNull @Description("The e-mail address that the invitation is sent to.")
            String email,

            @NonNull @Description("The person's name, at most 200 characters.")
            String name,

            @Description("The language of e-mails to the person, for example en.")
            String language,

            @NonNull @Description("The person's roles in the organisation.")
            List<@NonNull Role> roles,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        InviteMember.Command toCommand() {
            return new InviteMember.Command(email, name, language, roles, idempotencyKey);
        }
    }

    @Name("InviteMemberPayload")
    @Description("Payload of inviteMember.")
    public record Payload(
            @Description("The invited member.") MemberView member,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
