package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.members.InviteMember;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;
import portal.tenancy.Role;

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
    @Description("Invites a person into your own organisation, by mail.")
    public Payload inviteMember(@NonNull @Description("Who is invited.") Input input) {
        return Payloads.of(() -> members.find(inviteMember.handle(input.toCommand())), Payload::new);
    }

    @Name("InviteMemberInput")
    @Description("Who is invited into the organisation acted in.")
    public record Input(
            @NonNull @Description("The address that the invitation goes to.")
            String email,

            @NonNull @Description("The person's name, at most 200 characters.")
            String name,

            @Description("The language of their mails, for example en.")
            String language,

            @NonNull @Description("What the person becomes in the organisation.")
            List<@NonNull Role> roles,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        InviteMember.Command toCommand() {
            return new InviteMember.Command(email, name, language, roles, idempotencyKey);
        }
    }

    @Name("InviteMemberPayload")
    @Description("The answer to inviteMember.")
    public record Payload(
            @Description("The invited member.") MemberView member,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
